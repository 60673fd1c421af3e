package dev.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.TestStores;
import dev.newsgraph.store.TestStores.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Loading, in-process and over Bolt: the same suite, the same statements. */
class LoaderIT {
  private static final Catalog CATALOG = Catalog.read(Path.of("seeds/catalog"));

  private static final String EXCERPT =
      "In a step that surprised few of its users, OpenAI today announced that it will move to"
          + " PyTorch in place of ...";
  private static final String STORY =
      """
      Home News Jobs Contact
      In a step that surprised few of its users, OpenAI today announced that it will move to PyTorch in place of \
      TensorFlow, its former choice. Work has begun.
      """;
  private static final String POST =
      """
      ---
      title: "OpenAI turns to PyTorch for its work"
      excerpt: "%s"
      publishedDateTime: 2020-01-30T17:00:00Z
      webUrl: "https://www.example.com/openai-pytorch/"
      provider:
        name: Example News
        domain: example.com
      topics: [AI, Machine Learning]
      related:
        - title: "Another story about something else"
          excerpt: "Nothing to see."
          publishedDateTime: 2020-02-01T00:00:00Z
          webUrl: "https://example.org/other"
        - title: "OpenAI turns to PyTorch for its work"
          publishedDateTime: 2020-01-30T20:00:00Z
          webUrl: "https://example.org/copy"
      ---
      """
          .formatted(EXCERPT);
  private static final String COUNTS =
      """
      RETURN COUNT { (:Article) } AS articles, COUNT { (:Provider) } AS providers, COUNT { (:Topic) } AS topics,
             COUNT { ()-[:RELATED_TO]->() } AS related, COUNT { ()-[:SAME_STORY_AS]->() } AS copies
      """;

  @TempDir Path folder;

  @BeforeEach
  void empty() {
    TestStores.clear(TestStores.inProcess());
    Loader.prepare(TestStores.inProcess());
  }

  @ParameterizedTest
  @EnumSource
  void articlesAndWhatTheyListAreNodes(Way way) throws IOException {
    GraphStore store = way.store();
    Report report = load(store, Map.of("a.md", POST));
    assertThat(report.refused()).isEmpty();
    assertThat(report.added()).isEqualTo(3);
    assertThat(one(store, COUNTS).values())
        .isEqualTo(
            Map.of("articles", 3L, "providers", 2L, "topics", 2L, "related", 2L, "copies", 1L));
  }

  @ParameterizedTest
  @EnumSource
  void loadingAgainChangesNothing(Way way) throws IOException {
    GraphStore store = way.store();
    load(store, Map.of("a.md", POST, "page.txt", STORY));
    List<Row> before = dump(store);
    Report again = load(store, Map.of("a.md", POST, "page.txt", STORY));
    assertThat(again.added() + again.changed()).isZero();
    assertThat(dump(store)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void aPagesTextBecomesTheBodyOfItsArticleWhicheverIsReadFirst(Way way) throws IOException {
    GraphStore store = way.store();
    load(store, Map.of("a.md", POST));
    load(store, Map.of("page.txt", STORY));
    List<Row> articleFirst = dump(store);
    TestStores.clear(store);
    load(store, Map.of("page.txt", STORY));
    assertThat(one(store, COUNTS).number("articles")).isEqualTo(1);
    load(store, Map.of("a.md", POST));
    assertThat(dump(store)).isEqualTo(articleFirst);
    assertThat(
            one(store, "MATCH (a:Article) WHERE a.body <> '' RETURN a.body AS body").text("body"))
        .startsWith("In a step that surprised few")
        .endsWith("Work has begun.");
  }

  @ParameterizedTest
  @EnumSource
  void aBrokenFileIsToldAndTheRestIsLoaded(Way way) throws IOException {
    GraphStore store = way.store();
    Report report = load(store, Map.of("a.md", POST, "broken.md", "---\ntitle: [\n---\n"));
    assertThat(report.refused()).hasSize(1);
    assertThat(report.refused().getFirst().toString())
        .contains("broken.md:3:")
        .contains("not YAML");
    assertThat(report.added()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsReadOutOfATextStandsInTheGraphWithItsWords(Way way) throws IOException {
    GraphStore store = way.store();
    load(store, Map.of("a.md", POST, "page.txt", STORY));
    Row event =
        one(
            store,
            """
            MATCH (s)<-[:SUBJECT]-(e:Event {kind: 'ADOPTED'})-[:OBJECT]->(o), (e)-[:REPLACED]->(r),
                  (e)-[v:EVIDENCED_BY]->(a:Article {url: 'https://example.com/openai-pytorch'})
            MATCH (s)-[edge:ADOPTED]->(o)
            RETURN s.name AS subject, o.name AS object, r.name AS replaced, toString(e.earliest) AS earliest,
                   e.storyCount AS stories, e.label AS label, edge.since AS since, edge.eventId = e.id AS derived,
                   v.quote = substring(CASE v.field WHEN 'TITLE' THEN a.title WHEN 'EXCERPT' THEN a.excerpt
                                       ELSE a.body END, v.start, v.end - v.start) AS found
            """);
    assertThat(event.values())
        .containsEntry("subject", "OpenAI")
        .containsEntry("object", "PyTorch")
        .containsEntry("replaced", "TensorFlow")
        .containsEntry("earliest", "2020-01-30")
        .containsEntry("since", "2020-01-30")
        .containsEntry("stories", 1L)
        .containsEntry("derived", true)
        .containsEntry("found", true);
    assertThat(event.text("label")).startsWith("OpenAI").endsWith("PyTorch in place of TensorFlow");
  }

  private Report load(GraphStore store, Map<String, String> files) throws IOException {
    Path input = Files.createTempDirectory(folder, "input");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(input.resolve(file.getKey()), file.getValue());
    }
    return Loader.load(store, CATALOG, LoadRequest.of(List.of(input)), standing -> {});
  }

  private static Row one(GraphStore store, String cypher) {
    List<Row> rows = store.read(tx -> tx.run(Statement.of(cypher)));
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  /** Everything public, in a fixed order. */
  private static List<Row> dump(GraphStore store) {
    return store.read(
        tx ->
            tx.run(
                Statement.of(
                    """
                    MATCH (n:Article|Entity|Event)
                    OPTIONAL MATCH (n)-[r]->(m:Article|Entity|Event)
                    RETURN n.id AS id, properties(n) AS properties, type(r) AS type, properties(r) AS edge, m.id AS to
                    ORDER BY id, type, to, edge.start
                    """)));
  }
}
