package dev.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsgraph.cypher.Statement;
import dev.newsgraph.ingest.Loader;
import dev.newsgraph.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkImportIT {
  private static final int ARTICLES = 300;

  @Test
  void anImportedStoreHoldsWhatStatementsWouldHaveWritten(@TempDir Path folder) {
    List<NodeRow> nodes = nodes();
    List<RelationshipRow> relationships = relationships();
    Stores.importInto(folder.resolve("imported"), rows(nodes, relationships));
    try (GraphStore imported = prepared(folder.resolve("imported"));
        GraphStore written = prepared(folder.resolve("written"))) {
      write(written, nodes, relationships);
      assertThat(WholeGraph.of(imported))
          .hasSize(2 * ARTICLES + 1)
          .isEqualTo(WholeGraph.of(written));
      assertThat(shape(imported)).isEqualTo(shape(written));
      imported.write(
          tx -> tx.run(Statement.of("MATCH (n:Article {id: 'article:7'}) DETACH DELETE n")));
      assertThat(WholeGraph.of(imported)).hasSize(2 * ARTICLES - 1);
    }
  }

  @Test
  void aFolderThatHoldsAStoreIsLeftAlone(@TempDir Path folder) {
    Stores.importInto(folder, rows(List.of(node("a")), List.of()));
    assertThatThrownBy(() -> Stores.importInto(folder, rows(List.of(node("b")), List.of())))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(folder + ": holds a store already");
    try (GraphStore store = Stores.embedded(folder, -1)) {
      List<Row> rows = store.read(tx -> tx.run(Statement.of("MATCH (n) RETURN n.id AS id")));
      assertThat(rows).extracting(row -> row.text("id")).containsExactly("a");
    }
  }

  @Test
  void aRelationshipWithoutAnEndIsToldAndLeavesNoStore(@TempDir Path folder) {
    Path store = folder.resolve("store");
    RelationshipRow loose = new RelationshipRow("a", "ABOUT", "b", Map.of());
    assertThatThrownBy(() -> Stores.importInto(store, rows(List.of(node("a")), List.of(loose))))
        .isInstanceOf(ProblemException.class)
        .hasMessage("import: the relationship (a)-[ABOUT]->(b) names a node that is not there: b");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void twoNodesOfOneIdAreToldAndLeaveNoStore(@TempDir Path folder) {
    Path store = folder.resolve("store");
    assertThatThrownBy(
            () -> Stores.importInto(store, rows(List.of(node("a"), node("a")), List.of())))
        .isInstanceOf(ProblemException.class)
        .hasMessage("import: two nodes have one id: a");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatAKilledImportLeftIsTakenOver(@TempDir Path folder) throws Exception {
    Path left =
        Files.createDirectories(folder.resolve("store.importing/store/data/databases/neo4j"));
    Files.writeString(left.resolve("neostore"), "half a store");
    Stores.importInto(folder.resolve("store"), rows(List.of(node("a")), List.of()));
    assertThat(folder).isDirectoryNotContaining("glob:**importing");
  }

  private static GraphStore prepared(Path folder) {
    GraphStore store = Stores.embedded(folder, -1);
    Loader.prepare(store);
    return store;
  }

  private static void write(
      GraphStore store, List<NodeRow> nodes, List<RelationshipRow> relationships) {
    for (NodeRow node : nodes) {
      String labels = String.join(":", node.labels());
      Map<String, Object> values = Map.of("properties", node.properties());
      store.write(
          tx -> tx.run(new Statement("CREATE (n:" + labels + ") SET n = $properties", values)));
    }
    for (RelationshipRow row : relationships) {
      store.write(
          tx ->
              tx.run(
                  new Statement(
                      "MATCH (a:Article {id: $from}), (b:Topic {id: $to}) CREATE (a)-[r:ABOUT]->(b)"
                          + " SET r = $properties",
                      Map.of("from", row.from(), "to", row.to(), "properties", row.properties()))));
    }
  }

  /** Counts and look-ups come from other parts of the store than the rows. */
  private static List<Row> shape(GraphStore store) {
    String text =
        """
        MATCH (a:Article) WITH count(a) AS articles
        MATCH ()-[r:ABOUT]->() WITH articles, count(r) AS about
        MATCH (n:Article {id: 'article:42'})-[:ABOUT]->(t)
        RETURN articles, about, n.title AS title, count { (t)<-[:ABOUT]-() } AS degree
        """;
    return store.read(tx -> tx.run(Statement.of(text)));
  }

  private static List<NodeRow> nodes() {
    Stream<NodeRow> articles = IntStream.range(0, ARTICLES).mapToObj(BulkImportIT::article);
    return Stream.concat(
            Stream.of(
                new NodeRow(
                    "topic:ai",
                    List.of("Entity", "Topic"),
                    Map.of("id", "topic:ai", "name", "AI", "hashes", new byte[] {1, -2, 3}))),
            articles)
        .toList();
  }

  private static NodeRow article(int number) {
    return new NodeRow(
        "article:" + number,
        List.of("Article"),
        Map.of(
            "id",
            "article:" + number,
            "title",
            "Title " + number + " — naïve, “quoted” 模型",
            "body",
            "A long body. ".repeat(number % 200),
            "quality",
            (long) number * 1_000_000_007L,
            "heat",
            number / 7.0,
            "published",
            number % 2 == 0,
            "publishedAt",
            ZonedDateTime.of(2021, 6, 2, 1, 2, 3, 0, ZoneOffset.UTC).plusHours(number),
            "day",
            LocalDate.of(2021, 6, 2).plusDays(number),
            "names",
            List.of("a" + number, "b"),
            "numbers",
            List.of(1L, 2L)));
  }

  private static List<RelationshipRow> relationships() {
    return IntStream.range(0, ARTICLES)
        .mapToObj(
            number ->
                new RelationshipRow(
                    "article:" + number, "ABOUT", "topic:ai", Map.of("position", (long) number)))
        .toList();
  }

  private static NodeRow node(String id) {
    return new NodeRow(id, List.of("Article"), Map.of("id", id));
  }

  private static GraphRows rows(List<NodeRow> nodes, List<RelationshipRow> relationships) {
    return new GraphRows() {
      @Override
      public Stream<NodeRow> nodes() {
        return nodes.stream();
      }

      @Override
      public Stream<RelationshipRow> relationships() {
        return relationships.stream();
      }

      @Override
      public long nodeCount() {
        return nodes.size();
      }

      @Override
      public long relationshipCount() {
        return relationships.size();
      }
    };
  }
}
