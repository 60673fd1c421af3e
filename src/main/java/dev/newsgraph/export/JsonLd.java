package dev.newsgraph.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One JSON-LD document in the words of schema.org and, where it has none, of this graph ({@code
 * ng:}). A relationship is a property of its start; what it bears itself stands on an {@code
 * rdf:Statement} about it.
 */
final class JsonLd implements GraphFile {
  private static final String NODES = "urn:newsgraph:";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final Terms TERMS = Terms.packaged();

  @Override
  public void write(GraphRows rows, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonLines.MAPPER.getFactory().createGenerator(out)) {
      json.writeStartObject();
      context(json);
      json.writeArrayFieldStart("@graph");
      rows.nodes(node -> write(json, node(node)));
      edges(rows, json);
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void context(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("@context");
    json.writeStringField("@vocab", "https://schema.org/");
    json.writeStringField(Terms.OWN, NODES + "term:");
    json.writeStringField("rdf", RDF);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Map<String, Object> object) throws IOException {
    json.writeRaw('\n');
    json.writeObject(object);
  }

  private static Map<String, Object> node(ExportedNode node) {
    String kind = node.kind().name();
    Map<String, Object> object = new LinkedHashMap<>(reference(node.id()));
    object.put("@type", TERMS.ofKind(kind));
    node.properties().forEach((name, value) -> object.put(TERMS.ofProperty(kind, name), value));
    return object;
  }

  private static Map<String, Object> reference(String id) {
    return Map.of("@id", NODES + id);
  }

  /** Those of one start come one after the other, and are written as one object. */
  private static void edges(GraphRows rows, JsonGenerator json) throws IOException {
    List<ExportedEdge> ofStart = new ArrayList<>();
    rows.edges(
        edge -> {
          if (!ofStart.isEmpty() && !ofStart.getFirst().start().equals(edge.start())) {
            flush(json, ofStart);
          }
          ofStart.add(edge);
        });
    flush(json, ofStart);
  }

  private static void flush(JsonGenerator json, List<ExportedEdge> ofStart) throws IOException {
    if (!ofStart.isEmpty()) {
      write(json, ends(ofStart));
    }
    for (ExportedEdge edge : ofStart) {
      if (!edge.properties().isEmpty()) {
        write(json, statement(edge));
      }
    }
    ofStart.clear();
  }

  private static Map<String, Object> ends(List<ExportedEdge> ofStart) {
    Map<String, List<Object>> byTerm = new LinkedHashMap<>();
    for (ExportedEdge edge : ofStart) {
      byTerm
          .computeIfAbsent(TERMS.ofType(edge.type()), term -> new ArrayList<>())
          .add(reference(edge.end().id()));
    }
    Map<String, Object> object = new LinkedHashMap<>(reference(ofStart.getFirst().start().id()));
    object.putAll(byTerm);
    return object;
  }

  private static Map<String, Object> statement(ExportedEdge edge) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("@type", "rdf:Statement");
    object.put("rdf:subject", reference(edge.start().id()));
    object.put("rdf:predicate", Map.of("@type", "@vocab", "@id", TERMS.ofType(edge.type())));
    object.put("rdf:object", reference(edge.end().id()));
    edge.properties()
        .forEach((name, value) -> object.put(TERMS.ofProperty(edge.type(), name), value));
    return object;
  }
}
