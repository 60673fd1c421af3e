package dev.newsgraph.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.newsgraph.export.ExportedEdge.End;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/** One JSON object a line, of the shape of APOC's export, with its keys in order. */
final class JsonLines implements GraphFile {
  /** Writes value after value without a flush in between. */
  static final ObjectMapper MAPPER =
      new ObjectMapper(new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET))
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

  @Override
  public void write(GraphRows rows, OutputStream out) throws IOException {
    try (JsonGenerator json = MAPPER.getFactory().createGenerator(out)) {
      json.setRootValueSeparator(null);
      rows.nodes(node -> line(json, node(node)));
      rows.edges(edge -> line(json, edge(edge)));
    }
  }

  private static void line(JsonGenerator json, Map<String, Object> values) throws IOException {
    MAPPER.writeValue(json, values);
    json.writeRaw('\n');
  }

  private static Map<String, Object> node(ExportedNode node) {
    return new TreeMap<>(
        Map.of(
            "type",
            "node",
            "id",
            node.id(),
            "labels",
            node.kind().labels(),
            "properties",
            node.properties()));
  }

  private static Map<String, Object> edge(ExportedEdge edge) {
    return new TreeMap<>(
        Map.of(
            "type",
            "relationship",
            "id",
            edge.id(),
            "label",
            edge.type(),
            "start",
            end(edge.start()),
            "end",
            end(edge.end()),
            "properties",
            edge.properties()));
  }

  private static Map<String, Object> end(End end) {
    return new TreeMap<>(Map.of("id", end.id(), "labels", end.kind().labels()));
  }
}
