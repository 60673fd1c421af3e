package dev.newsgraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.TestStores;
import dev.newsgraph.store.TestStores.Way;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;

/** JSON lines: the shape of APOC's, what is public and nothing else, and always the same bytes. */
class JsonLinesIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @EnumSource
  void eachLineIsANodeOrARelationshipOfTheShapeOfApoc(Way way) throws IOException {
    Exports.hardGraph(TestStores.inProcess());
    List<JsonNode> lines = lines(Exports.text(way.store(), ExportFormat.JSONL));
    assertThat(lines).hasSize(6 + 11);
    assertThat(lines.getFirst())
        .isEqualTo(
            JSON.valueToTree(
                Map.of(
                    "type",
                    "node",
                    "id",
                    "article:1",
                    "labels",
                    List.of("Article"),
                    "properties",
                    Map.of(
                        "id",
                        "article:1",
                        "title",
                        Exports.HARD,
                        "excerpt",
                        "",
                        "body",
                        Exports.CONTROLS,
                        "published",
                        true,
                        "quality",
                        0.5,
                        "publishedAt",
                        "2020-01-30T17:00:00Z"))));
    assertThat(lines.get(8).toString())
        .isEqualTo(
            """
            {"end":{"id":"article:1-b","labels":["Article"]},"id":"article:1 RELATED_TO article:1-b",\
            "label":"RELATED_TO","properties":{"position":1},\
            "start":{"id":"article:1","labels":["Article"]},"type":"relationship"}\
            """);
  }

  @ParameterizedTest
  @EnumSource
  void linesAreInTheOrderOfTheirIdsWhichAreUnique(Way way) throws IOException {
    Exports.hardGraph(TestStores.inProcess());
    List<JsonNode> lines = lines(Exports.text(way.store(), ExportFormat.JSONL));
    for (String type : List.of("node", "relationship")) {
      assertThat(lines.stream().filter(line -> type.equals(line.path("type").asText())))
          .extracting(line -> line.path("id").asText())
          .isSorted()
          .doesNotHaveDuplicates();
    }
    assertThat(lines)
        .extracting(line -> line.path("id").asText())
        .contains(
            "organisation:o ADOPTED framework:f event:e",
            "organisation:o ADOPTED framework:f event:f",
            "event:e EVIDENCED_BY article:1",
            "event:e EVIDENCED_BY article:1 0002");
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void whatIsNotPublicIsInNoFormat(ExportFormat format) {
    Exports.hardGraph(TestStores.inProcess());
    assertThat(Exports.text(TestStores.inProcess(), format))
        .doesNotContain(
            "secret", "Imported", "oading", "ALIAS_OF", "ALSO_AT", "STATES", "_OF\"", "INTERNAL");
  }

  @Test
  void aTypeAddedToTheSchemaIsExportedWithoutMore() {
    GraphStore store = TestStores.inProcess();
    Exports.empty(store);
    store.write(
        tx ->
            tx.run(
                Statement.of(
                    "CREATE (:Product {id: 'product:p', price: 3, cost: 2})-[:SOLD_BY]->(:Shop {id:"
                        + " 'shop:s'})")));
    GraphModel model =
        GraphModel.parse(
            Map.of(
                "shop.graphqls",
                """
                "A node." interface Node { "Its id." id: ID! }
                "A product." type Product implements Node @node(labels: ["Product"]) {
                  "Its id." id: ID!
                  "Its price." price: Int
                }
                "A shop." type Shop implements Node @node(labels: ["Shop"]) {
                  "Its id." id: ID!
                  "What it sells." sells: [Product!]! @relationship(type: "SOLD_BY", direction: IN)
                }
                """));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Export.of(store, model, ExportFormat.JSONL).to(out, "memory");
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "{\"id\":\"product:p\",\"labels\":[\"Product\"],\"properties\":{\"id\":\"product:p\",\"price\":3},\"type\":\"node\"}",
            "{\"id\":\"shop:s\",\"labels\":[\"Shop\"],\"properties\":{\"id\":\"shop:s\"},\"type\":\"node\"}",
            "{\"end\":{\"id\":\"shop:s\",\"labels\":[\"Shop\"]},\"id\":\"product:p SOLD_BY"
                + " shop:s\",\"label\":\"SOLD_BY\","
                + "\"properties\":{},\"start\":{\"id\":\"product:p\",\"labels\":[\"Product\"]},\"type\":\"relationship\"}");
  }

  @Test
  void twoLoadsInDifferentOrderGiveTheSameBytes() throws IOException {
    GraphStore store = TestStores.inProcess();
    List<Path> files = seeds();
    Exports.empty(store);
    Exports.load(store, files);
    byte[] inOrder = Exports.bytes(store, ExportFormat.JSONL);
    Exports.empty(store);
    Collections.shuffle(files, new Random(7));
    files.forEach(file -> Exports.load(store, List.of(file)));
    assertThat(Exports.text(store, ExportFormat.JSONL))
        .isEqualTo(new String(inOrder, StandardCharsets.UTF_8));
  }

  @Test
  void theDatabaseSortsNoMoreThanWhatHangsOnOneNode() {
    Exports.hardGraph(TestStores.inProcess());
    PublicGraph graph = new PublicGraph(GraphModel.packaged());
    List<String> plans = new ArrayList<>();
    TestStores.inProcess()
        .read(
            tx -> {
              GraphRows rows =
                  new GraphRows(
                      graph,
                      (statement, sink) -> {
                        plans.add(statement.text());
                        tx.each(statement, sink);
                      });
              rows.nodes(node -> {});
              rows.edges(edge -> {});
              return true;
            });
    try (Driver driver = GraphDatabase.driver(Way.OVER_BOLT.store().location());
        Session session = driver.session()) {
      assertThat(plans)
          .isNotEmpty()
          .allSatisfy(
              text ->
                  assertThat(
                          operators(
                              session.run("EXPLAIN " + text).consume().queryPlan().orElseThrow()))
                      .anyMatch(name -> name.contains("IndexSeek"))
                      .noneMatch(name -> name.startsWith("Sort") || name.startsWith("Top")));
    }
  }

  private static List<String> operators(Plan plan) {
    return Stream.concat(
            Stream.of(plan.operatorType()),
            plan.children().stream().flatMap(child -> operators(child).stream()))
        .toList();
  }

  private static List<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("seeds/articles"))) {
      return new ArrayList<>(files.sorted().limit(24).toList());
    }
  }

  private static List<JsonNode> lines(String text) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : text.split("\n")) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }
}
