package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.graphql.GraphQlRequest;
import dev.newsgraph.graphql.GraphQlResponse;
import dev.newsgraph.graphql.GraphQlService;
import dev.newsgraph.ingest.LoadRequest;
import dev.newsgraph.ingest.Loader;
import dev.newsgraph.ingest.Report;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.TestStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a newcomer finds: the seeds, loaded as the service loads them, and the queries that the
 * documents show.
 */
class SeedsIT {
  private static final GraphStore STORE = TestStores.inProcess();
  private static final Pattern README_QUERY =
      Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);
  private static final double LEAST_RECALL = 0.7;

  private static Report report = new Report(0, 0, 0, 0, 0, 0, 0, 0, List.of());
  private static GraphQlService service = Graph.service(STORE);

  @BeforeAll
  static void load() {
    TestStores.clear(STORE);
    Loader.prepare(STORE);
    Catalog catalog = Catalog.read(Path.of("seeds/catalog"));
    report =
        Loader.load(
            STORE, catalog, LoadRequest.of(List.of(Path.of("seeds/articles"))), standing -> {});
  }

  @Test
  void everySeedArticleIsLoaded() {
    assertThat(report.refused()).isEmpty();
    assertThat(report.added()).isGreaterThanOrEqualTo(60);
  }

  @Test
  void everyQuoteStandsInItsArticleAtItsOffsets() {
    assertThat(
            rows(
                """
                MATCH (:Event)-[v:EVIDENCED_BY]->(a:Article)
                WITH v, CASE v.field WHEN 'TITLE' THEN a.title WHEN 'EXCERPT' THEN a.excerpt ELSE a.body END AS text
                WHERE substring(text, v.start, v.end - v.start) <> v.quote
                RETURN v.quote
                """))
        .isEmpty();
  }

  @Test
  void anEventStandsBetweenTheNodesThatItsGroupNames() {
    assertThat(
            rows(
                """
                MATCH (s)<-[:SUBJECT]-(e:Event)-[:OBJECT]->(o)
                WHERE e.group <> e.kind + '|' + s.id + '|' + o.id
                RETURN e.group
                """))
        .isEmpty();
  }

  @Test
  void anArticleMentionsAnEntityOnce() {
    assertThat(
            rows(
                """
                MATCH (a:Article)-[m:MENTIONS]->(e)
                WITH a, e, count(m) AS mentions WHERE mentions > 1
                RETURN a.url, e.id
                """))
        .isEmpty();
  }

  @Test
  void theGraphHoldsOnlyWhatItsArticlesSpeakOf() {
    assertThat(
            rows(
                """
                MATCH (e:Entity)
                WHERE NOT EXISTS { (e)<-[:MENTIONS|SUBJECT|OBJECT|REPLACED|ABOUT|PUBLISHED_BY]-() }
                RETURN e.id
                """))
        .isEmpty();
  }

  @Test
  void theFirstTimelineTellsAStory() {
    List<Row> adopters =
        rows(
            """
            MATCH (o:Framework)<-[:OBJECT]-(e:Event {kind: 'ADOPTED'})-[:SUBJECT]->(s)
            WHERE o.id IN ['framework:pytorch', 'framework:tensorflow'] AND e.latest IS NOT NULL
              AND 2016 <= coalesce(e.earliest, e.latest).year <= 2024
            RETURN DISTINCT s.name AS name
            """);
    assertThat(adopters).hasSizeGreaterThanOrEqualTo(15);
  }

  @ParameterizedTest
  @CsvSource({
    "OpenAI, ADOPTED, PyTorch, TensorFlow, 2020-01-30, ANNOUNCED",
    "Facebook, ADOPTED, PyTorch, , 2021-06-02, ANNOUNCED",
    "Preferred Networks, ADOPTED, PyTorch, Chainer, 2019-12-05, ANNOUNCED",
    "Facebook, RELEASED, PyTorch, , 2016-10-01, DONE",
    "Caffe2, MERGED_INTO, PyTorch, , 2018-03-01, DONE",
    "PyTorch, BUILT_ON, Torch, , , DONE",
    "Torch, BUILT_ON, Lua, , , DONE",
    "Pyro, BUILT_ON, PyTorch, , , DONE",
    "Transformers, BUILT_ON, PyTorch, , , DONE",
    "Facebook, RELEASED, PyTorch3D, , 2020-02-06, DONE",
    "PayPal, ADOPTED, Node.js, Java, 2013-11-22, ANNOUNCED",
    "Zalando, ADOPTED, Backstage, , , DONE",
    "Docker, CONTRIBUTED, containerd, , 2016-12-01, DONE",
  })
  void theFirstStoriesAreTold(
      String subject,
      String kind,
      String object,
      @Nullable String replaced,
      @Nullable String earliest,
      String status) {
    List<Row> events =
        rows(
            """
            MATCH (s)<-[:SUBJECT]-(e:Event)-[:OBJECT]->(o)
            OPTIONAL MATCH (e)-[:REPLACED]->(r)
            UNWIND [s.name] + s.aliases AS subject
            RETURN subject + ' ' + e.kind + ' ' + o.name AS fact, r.name AS replaced,
                   toString(e.earliest) AS earliest, e.status AS status
            """);
    Map<String, @Nullable Object> told = new HashMap<>();
    told.put("fact", subject + " " + kind + " " + object);
    told.put("replaced", replaced);
    told.put("earliest", earliest);
    told.put("status", status);
    assertThat(events).extracting(Row::values).contains(told);
  }

  @TestFactory
  Stream<DynamicTest> theFactsOfTheSeedsAreInTheGraph() throws IOException {
    Set<String> told =
        rows(
                """
                MATCH (s)<-[:SUBJECT]-(e:Event)-[:OBJECT]->(o)
                UNWIND [s.name] + coalesce(s.aliases, []) AS subject
                UNWIND [o.name] + coalesce(o.aliases, []) AS object
                RETURN toLower(subject) + '|' + e.kind + '|' + toLower(object) AS fact
                """)
            .stream()
            .map(row -> row.text("fact"))
            .collect(Collectors.toSet());
    try (Stream<Path> tables = Files.list(Path.of("src/test/resources/seeds"))) {
      return tables.sorted().toList().stream()
          .map(
              table ->
                  DynamicTest.dynamicTest(
                      table.getFileName().toString(), () -> recalls(table, told)));
    }
  }

  private static void recalls(Path table, Set<String> told) throws IOException {
    List<String> missed = new ArrayList<>();
    List<String> expected = Files.readAllLines(table).stream().skip(1).toList();
    for (String line : expected) {
      String[] cells = line.split("\t", -1);
      if (!told.contains(cells[1].toLowerCase() + "|" + cells[2] + "|" + cells[3].toLowerCase())) {
        missed.add(line);
      }
    }
    assertThat(1 - (double) missed.size() / expected.size())
        .as("share of %d facts found; missed:%n%s", expected.size(), String.join("\n", missed))
        .isGreaterThanOrEqualTo(LEAST_RECALL);
  }

  @TestFactory
  Stream<DynamicTest> theQueriesOfTheReadmeAnswer() throws IOException {
    return README_QUERY
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .map((MatchResult found) -> found.group(1))
        .map(
            query ->
                DynamicTest.dynamicTest(
                    query.strip().lines().skip(1).findFirst().orElse(query), () -> answers(query)));
  }

  @TestFactory
  Stream<DynamicTest> theTabsOfGraphiQlAnswer() throws IOException {
    try (Stream<Path> queries = Files.list(Path.of("src/main/resources/web/queries"))) {
      return queries.sorted().toList().stream()
          .map(
              query ->
                  DynamicTest.dynamicTest(
                      query.getFileName().toString(), () -> answers(Files.readString(query))));
    }
  }

  /** Answers without errors, and with something in every root field. */
  private static void answers(String query) {
    GraphQlResponse response = service.execute(GraphQlRequest.of(query));
    assertThat(response.errors()).isEmpty();
    Map<String, ?> data = response.data() == null ? Map.of() : response.data();
    assertThat(data).isNotEmpty();
    data.forEach(
        (field, value) -> assertThat(String.valueOf(value)).as(field).hasSizeGreaterThan(100));
  }

  private static List<Row> rows(String cypher) {
    return STORE.read(tx -> tx.run(Statement.of(cypher)));
  }
}
