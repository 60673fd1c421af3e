package dev.newsgraph.store;

import dev.newsgraph.cypher.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that a store holds, in a fixed order: to compare graphs by. */
public final class WholeGraph {
  private WholeGraph() {}

  /** {@return a line a node and relationship, internal ones too; the time of a load is left out} */
  public static List<String> of(GraphStore store) {
    String text =
        """
        MATCH (n)
        RETURN coalesce(n.id, n.path, n.key) AS from, labels(n) AS type, '' AS to, properties(n) AS properties
        UNION ALL
        MATCH (a)-[r]->(b)
        RETURN coalesce(a.id, a.path, a.key) AS from, type(r) AS type, coalesce(b.id, b.path, b.key) AS to,
               properties(r) AS properties
        """;
    return store.read(
        tx -> tx.run(Statement.of(text)).stream().map(WholeGraph::line).sorted().toList());
  }

  private static String line(Row row) {
    return row.text("from")
        + " "
        + (row.get("type") instanceof List<?> labels
            ? labels.stream().map(Object::toString).sorted().toList()
            : row.get("type"))
        + " "
        + row.text("to")
        + " "
        + properties(row);
  }

  private static Map<String, Object> properties(Row row) {
    Map<String, Object> properties = new TreeMap<>();
    ((Map<?, ?>) java.util.Objects.requireNonNull(row.get("properties")))
        .forEach((key, value) -> properties.put((String) key, comparable(value)));
    properties.remove("loadedAt");
    return properties;
  }

  private static Object comparable(@Nullable Object value) {
    return value instanceof byte[] bytes ? Arrays.hashCode(bytes) : String.valueOf(value);
  }
}
