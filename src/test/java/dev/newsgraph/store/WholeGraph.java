package dev.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.cypher.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

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

  /** {@return what a store would hold if these rows were imported} */
  public static List<String> of(GraphRows rows) {
    List<String> lines = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    try (Stream<NodeRow> nodes = rows.nodes()) {
      nodes.forEach(
          node -> {
            String name = name(node.properties());
            lines.add(line(name, node.labels(), "", node.properties()));
            assertThat(names.put(node.id(), name)).as(node.id()).isNull();
          });
    }
    try (Stream<RelationshipRow> relationships = rows.relationships()) {
      relationships.forEach(
          row -> {
            assertThat(names).containsKeys(row.from(), row.to());
            lines.add(
                line(names.get(row.from()), row.type(), names.get(row.to()), row.properties()));
          });
    }
    return lines.stream().sorted().toList();
  }

  private static String name(Map<String, ?> properties) {
    return Stream.of("id", "path", "key")
        .map(properties::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow()
        .toString();
  }

  private static String line(Row row) {
    return line(
        row.text("from"), row.get("type"), row.text("to"), (Map<?, ?>) row.get("properties"));
  }

  private static String line(String from, Object type, String to, Map<?, ?> properties) {
    Object types =
        type instanceof List<?> labels
            ? labels.stream().map(Object::toString).sorted().toList()
            : type;
    return from + " " + types + " " + to + " " + comparable(properties);
  }

  private static Map<String, Object> comparable(Map<?, ?> properties) {
    Map<String, Object> comparable = new TreeMap<>();
    properties.forEach(
        (key, value) -> {
          if (value != null && !key.equals("loadedAt")) {
            comparable.put(
                (String) key, value instanceof byte[] bytes ? Arrays.hashCode(bytes) : value);
          }
        });
    return comparable;
  }
}
