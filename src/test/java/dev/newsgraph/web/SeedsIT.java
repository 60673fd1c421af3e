package dev.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.document.Article;
import dev.newsgraph.document.CanonicalUrl;
import dev.newsgraph.graphql.GraphQlService;
import dev.newsgraph.ingest.Loader;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.TestStores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a newcomer asks first, of the articles that a fresh service starts with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedsIT {
  private TestPair pair;

  @BeforeAll
  void serveTheSeeds() {
    GraphStore store = TestStores.inProcess();
    TestStores.clear(store);
    Loader.prepare(store);
    Catalog catalog = Catalog.read(Path.of("seeds/catalog"));
    Loader.load(store, catalog, List.of(Path.of("seeds/articles")), (_, _) -> {});
    pair = new TestPair(backend(store));
  }

  @AfterAll
  void close() {
    pair.close();
  }

  @Test
  void theTimelineTellsAStoryInTheArticlesOwnWords() throws IOException {
    JsonNode timeline = ask("who-adopted-pytorch").get("timeline");
    JsonNode entries = timeline.get("entries").get("edges");
    assertThat(entries.size()).isGreaterThanOrEqualTo(10);
    assertThat(entries)
        .allSatisfy(
            entry ->
                assertThat(entry.at("/node/event/evidence/edges/0/properties/quote").asText())
                    .isNotBlank());
    assertThat(entries)
        .anySatisfy(
            entry -> {
              assertThat(entry.at("/node/event/subject/name").asText()).isEqualTo("OpenAI");
              assertThat(entry.at("/node/event/earliest").asText()).isEqualTo("2020-01-30");
            });
    assertThat(timeline.get("buckets")).isNotEmpty();
  }

  @Test
  void anArticleStandsAmongNeighbours() throws IOException {
    JsonNode article = ask("an-article-and-its-neighbours").get("article");
    assertThat(article.at("/provider/domain").asText()).isEqualTo("siliconangle.com");
    assertThat(article.at("/topics/edges")).isNotEmpty();
    assertThat(article.at("/mentions/edges")).isNotEmpty();
    assertThat(article.at("/related/edges")).isNotEmpty();
    assertThat(article.at("/events/edges")).isNotEmpty();
  }

  @Test
  void aPathLeadsFromAnOrganisationToAFramework() throws IOException {
    JsonNode path = ask("from-openai-to-tensorflow").get("paths").get(0);
    assertThat(path.at("/nodes/0/id").asText()).isEqualTo("organisation:openai");
    assertThat(path.get("nodes").get(path.get("length").asInt()).get("id").asText())
        .isEqualTo("framework:tensorflow");
    assertThat(path.get("links").size()).isEqualTo(path.get("length").asInt());
  }

  @Test
  void everyAuditPasses() throws IOException, InterruptedException {
    GraphQlOverHttpIT.audit(pair);
  }

  private JsonNode ask(String example) throws IOException {
    String query = Examples.text(Path.of("src/main/resources/web/queries", example + ".graphql"));
    var response = pair.post(Json.MAPPER.writeValueAsString(Map.of("query", query)));
    JsonNode answer = Json.MAPPER.readTree(response.body());
    assertThat(answer.path("errors")).as(response.body()).isEmpty();
    return answer.get("data");
  }

  private static Backend backend(GraphStore store) {
    GraphQlEndpoint endpoint =
        GraphQlEndpoint.of(
            GraphQlService.of(
                GraphModel.read(Path.of("schema")),
                store,
                url -> Article.idOfUrl(String.valueOf(CanonicalUrl.of(url)))));
    return new Backend() {
      @Override
      public Readiness readiness() {
        return new Readiness.Ready();
      }

      @Override
      public Optional<GraphQlEndpoint> graphQl() {
        return Optional.of(endpoint);
      }
    };
  }
}
