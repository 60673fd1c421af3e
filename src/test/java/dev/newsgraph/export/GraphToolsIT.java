package dev.newsgraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.TestStores;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.BaseEventDrivenImporter;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;

/** GraphML and GEXF as JGraphT reads them, GraphML against its XML schema as well. */
class GraphToolsIT {
  /** What becomes of text that XML cannot hold. */
  private static final String REPAIRED = "bell\uFFFD escape\uFFFD not a character\uFFFD";

  private final Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
  private final Map<String, Map<String, String>> nodes = new HashMap<>();
  private final Map<String, Map<String, String>> edges = new HashMap<>();

  @Test
  void graphMlReadsBackAsItWas() {
    Exports.hardGraph(TestStores.inProcess());
    readGraphMl(TestStores.inProcess());
    theHardGraphIsThere();
    assertThat(nodes.get("organisation:o")).containsEntry("labels", ":Organisation:Entity");
  }

  /** JGraphT passes it over. */
  @Test
  void anEmptyTextIsInGraphMl() {
    Exports.hardGraph(TestStores.inProcess());
    assertThat(Exports.text(TestStores.inProcess(), ExportFormat.GRAPHML))
        .contains("<data key=\"node.excerpt\"></data>");
  }

  @Test
  void gexfReadsBackAsItWas() {
    Exports.hardGraph(TestStores.inProcess());
    readGexf(TestStores.inProcess());
    theHardGraphIsThere();
    assertThat(nodes.get("organisation:o"))
        .containsEntry("labels", "[\"Organisation\",\"Entity\"]")
        .containsEntry("label", "O");
    assertThat(nodes.get("article:1")).containsEntry("excerpt", "");
  }

  @Test
  void inGexfWhatBearsADateIsThereFromThenOn() {
    Exports.hardGraph(TestStores.inProcess());
    assertThat(Exports.text(TestStores.inProcess(), ExportFormat.GEXF).lines())
        .anyMatch(
            line ->
                line.startsWith("<node id=\"article:1\"") && line.contains("start=\"2020-01-30\""))
        .anyMatch(
            line -> line.startsWith("<node id=\"organisation:o\" label=\"O\" start=\"1998-04-01\""))
        .anyMatch(
            line ->
                line.startsWith(
                    "<node id=\"event:e\" label=\"O adopted F\" start=\"2020-01-01\""
                        + " end=\"2020-01-31\""))
        .anyMatch(line -> line.contains("kind=\"ADOPTED\" label=\"ADOPTED\" start=\"2021-01-01\""));
  }

  @Test
  void theSeedsAreValidGraphMlAndKeepTheirSizeInBoth() throws IOException {
    GraphStore store = TestStores.inProcess();
    Exports.empty(store);
    try (Stream<Path> files = Files.list(Path.of("seeds/articles"))) {
      Exports.load(store, files.sorted().limit(20).toList());
    }
    List<String> lines = Exports.text(store, ExportFormat.JSONL).lines().toList();
    long all = lines.stream().filter(line -> line.endsWith("\"type\":\"node\"}")).count();
    readGraphMl(store);
    assertThat(graph.vertexSet()).hasSize((int) all);
    assertThat(graph.edgeSet()).hasSize((int) (lines.size() - all));
    graph.removeAllVertices(List.copyOf(graph.vertexSet()));
    readGexf(store);
    assertThat(graph.vertexSet()).hasSize((int) all);
    assertThat(graph.edgeSet()).hasSize((int) (lines.size() - all));
  }

  private void theHardGraphIsThere() {
    assertThat(graph.vertexSet())
        .containsExactlyInAnyOrder(
            "article:1", "article:1-b", "organisation:o", "framework:f", "event:e", "topic:t");
    assertThat(graph.edgeSet()).hasSize(11);
    assertThat(nodes.get("article:1"))
        .containsEntry("title", Exports.HARD)
        .containsEntry("body", REPAIRED)
        .containsEntry("published", "true")
        .containsEntry("quality", "0.5")
        .containsEntry("publishedAt", "2020-01-30T17:00:00Z");
    assertThat(edges.get("article:1>article:1-b"))
        .containsEntry("label", "RELATED_TO")
        .containsEntry("position", "1");
  }

  private void readGraphMl(GraphStore store) {
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setSchemaValidation(true);
    importer.setVertexFactory(id -> id);
    read(importer, importer, Exports.text(store, ExportFormat.GRAPHML));
  }

  private void readGexf(GraphStore store) {
    SimpleGEXFImporter<String, DefaultEdge> importer = new SimpleGEXFImporter<>();
    importer.setSchemaValidation(false);
    importer.setVertexFactory(id -> id);
    read(importer, importer, Exports.text(store, ExportFormat.GEXF));
  }

  private void read(
      GraphImporter<String, DefaultEdge> importer,
      BaseEventDrivenImporter<String, DefaultEdge> events,
      String text) {
    events.addVertexAttributeConsumer((of, value) -> put(nodes, of.getFirst(), of, value));
    events.addEdgeAttributeConsumer((of, value) -> put(edges, key(of.getFirst()), of, value));
    importer.importGraph(graph, new StringReader(text));
  }

  private String key(DefaultEdge edge) {
    return graph.getEdgeSource(edge) + ">" + graph.getEdgeTarget(edge);
  }

  private static void put(
      Map<String, Map<String, String>> all, String key, Pair<?, String> of, Attribute value) {
    all.computeIfAbsent(key, k -> new HashMap<>()).put(of.getSecond(), value.getValue());
  }
}
