package dev.newsgraph.export;

import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.schema.Property;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * GEXF 1.3 for Gephi. Nodes and relationships that bear a date are there from then on ({@link
 * Span}), so that its timeline shows the graph of any day.
 */
final class Gexf implements GraphFile {
  private static final String NAMESPACE = "http://gexf.net/1.3";

  /** A node's own label, the first of these that it has. */
  private static final List<String> NAMES = List.of("name", "title", "label");

  private static final String KIND = "kindOfNode";
  private static final String LABELS = "labels";

  @Override
  public void write(GraphRows rows, OutputStream out) throws IOException {
    try (XmlText xml = XmlText.begin(out)) {
      xml.open("gexf", "xmlns", NAMESPACE, "version", "1.3");
      xml.open("meta").text("creator", "Newsgraph").end();
      xml.open("graph", "defaultedgetype", "directed", "mode", "dynamic", "timeformat", "date");
      attributes(xml, "node", rows.graph().ofNodes());
      attributes(xml, "edge", rows.graph().ofEdges());
      xml.open("nodes");
      rows.nodes(node -> node(xml, node));
      xml.end();
      xml.open("edges");
      rows.edges(edge -> edge(xml, edge));
    }
  }

  private static void attributes(XmlText xml, String of, Map<String, List<Property>> properties)
      throws IOException {
    xml.open("attributes", "class", of, "mode", "static");
    if (of.equals("node")) {
      attribute(xml, KIND, ColumnType.TEXT);
      attribute(xml, LABELS, ColumnType.TEXTS);
    }
    for (Map.Entry<String, List<Property>> property : properties.entrySet()) {
      if (!property.getKey().equals(GraphModel.ID)) {
        attribute(xml, property.getKey(), ColumnType.common(property.getValue()));
      }
    }
    xml.end();
  }

  private static void attribute(XmlText xml, String name, ColumnType type) throws IOException {
    xml.open("attribute", "id", name, "title", name, "type", type.gexf()).end();
  }

  private static void node(XmlText xml, ExportedNode node) throws IOException {
    xml.open("node", "id", node.id(), "label", name(node));
    span(xml, Span.of(node.properties()));
    xml.open("attvalues");
    value(xml, KIND, node.kind().name());
    value(xml, LABELS, node.kind().labels());
    values(xml, node.properties());
    xml.end().end();
  }

  private static String name(ExportedNode node) {
    return NAMES.stream()
        .map(name -> node.properties().get(name))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse(node.id());
  }

  private static void edge(XmlText xml, ExportedEdge edge) throws IOException {
    xml.open("edge", "id", edge.id(), "source", edge.start().id(), "target", edge.end().id());
    xml.attribute("kind", edge.type()).attribute("label", edge.type());
    span(xml, Span.of(edge.properties()));
    if (!edge.properties().isEmpty()) {
      xml.open("attvalues");
      values(xml, edge.properties());
      xml.end();
    }
    xml.end();
  }

  private static void span(XmlText xml, Span span) throws IOException {
    if (span.start() != null) {
      xml.attribute("start", span.start());
    }
    if (span.end() != null) {
      xml.attribute("end", span.end());
    }
  }

  private static void values(XmlText xml, Map<String, Object> properties) throws IOException {
    for (Map.Entry<String, Object> property : properties.entrySet()) {
      if (!property.getKey().equals(GraphModel.ID)) {
        value(xml, property.getKey(), property.getValue());
      }
    }
  }

  private static void value(XmlText xml, String name, Object value) throws IOException {
    xml.empty("attvalue", "for", name, "value", XmlText.of(value));
  }
}
