package dev.newsgraph.ingest;

import dev.newsgraph.cypher.Statement;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that a store holds, what serves loading as well, but for when it was loaded. */
final class GraphDump {
  private static final Statement NODES =
      Statement.of(
          """
          MATCH (n) WHERE NOT n:Loading
          RETURN coalesce(n.id, n.path, n.key) AS id, labels(n) AS labels,
                 [k IN keys(n) WHERE k <> 'content' | [k, n[k]]] AS properties
          """);
  private static final Statement RELATIONSHIPS =
      Statement.of(
          """
          MATCH (a)-[r]->(b)
          RETURN coalesce(a.id, a.path, a.key) AS from, type(r) AS type, coalesce(b.id, b.path, b.key) AS to,
                 properties(r) AS properties
          """);

  private GraphDump() {}

  /** {@return a line a node and a relationship, in a fixed order} */
  static List<String> of(GraphStore store) {
    List<String> lines = new ArrayList<>();
    store.read(tx -> tx.run(NODES)).forEach(row -> lines.add(node(row)));
    store.read(tx -> tx.run(RELATIONSHIPS)).forEach(row -> lines.add(relationship(row)));
    Collections.sort(lines);
    return lines;
  }

  @SuppressWarnings("unchecked")
  private static String node(Row row) {
    TreeMap<String, Object> properties = new TreeMap<>();
    for (List<Object> property : (List<List<Object>>) row.get("properties")) {
      properties.put((String) property.getFirst(), String.valueOf(property.get(1)));
    }
    List<String> labels = new ArrayList<>((List<String>) row.get("labels"));
    Collections.sort(labels);
    return row.text("id") + " " + labels + " " + properties;
  }

  @SuppressWarnings("unchecked")
  private static String relationship(Row row) {
    return row.text("from")
        + " -"
        + row.text("type")
        + "-> "
        + row.text("to")
        + " "
        + new TreeMap<>((Map<String, Object>) row.get("properties"));
  }
}
