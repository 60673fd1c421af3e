package dev.newsgraph.export;

import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.schema.Property;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * GraphML 1.0. Labels stand in {@code labels} as APOC writes them, types of relationships in {@code
 * label}, times as ISO 8601; relationships are numbered, as their ids hold spaces and XML's names
 * do not.
 */
final class GraphMl implements GraphFile {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final String LABELS = "labels";
  private static final String TYPE = "label";

  @Override
  public void write(GraphRows rows, OutputStream out) throws IOException {
    try (XmlText xml = XmlText.begin(out)) {
      xml.open("graphml", "xmlns", NAMESPACE);
      key(xml, "node", LABELS, ColumnType.TEXT);
      keys(xml, "node", rows.graph().ofNodes());
      key(xml, "edge", TYPE, ColumnType.TEXT);
      keys(xml, "edge", rows.graph().ofEdges());
      xml.open("graph", "id", "newsgraph", "edgedefault", "directed");
      rows.nodes(node -> node(xml, node));
      Counter edges = new Counter();
      rows.edges(edge -> edge(xml, "e" + edges.next(), edge));
    }
  }

  private static void keys(XmlText xml, String of, Map<String, List<Property>> properties)
      throws IOException {
    for (Map.Entry<String, List<Property>> property : properties.entrySet()) {
      if (!property.getKey().equals(GraphModel.ID)) {
        key(xml, of, property.getKey(), ColumnType.common(property.getValue()));
      }
    }
  }

  private static void key(XmlText xml, String of, String name, ColumnType type) throws IOException {
    xml.open(
            "key", "id", of + "." + name, "for", of, "attr.name", name, "attr.type", type.graphMl())
        .end();
  }

  private static void node(XmlText xml, ExportedNode node) throws IOException {
    xml.open("node", "id", node.id());
    xml.text("data", ":" + String.join(":", node.kind().labels()), "key", "node." + LABELS);
    data(xml, "node.", node.properties());
    xml.end();
  }

  private static void edge(XmlText xml, String id, ExportedEdge edge) throws IOException {
    xml.open("edge", "id", id, "source", edge.start().id(), "target", edge.end().id());
    xml.text("data", edge.type(), "key", "edge." + TYPE);
    data(xml, "edge.", edge.properties());
    xml.end();
  }

  private static void data(XmlText xml, String prefix, Map<String, Object> properties)
      throws IOException {
    for (Map.Entry<String, Object> property : properties.entrySet()) {
      if (!property.getKey().equals(GraphModel.ID)) {
        xml.text("data", XmlText.of(property.getValue()), "key", prefix + property.getKey());
      }
    }
  }
}
