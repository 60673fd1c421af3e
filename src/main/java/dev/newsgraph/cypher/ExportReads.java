package dev.newsgraph.cypher;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Statements that read whole kinds of node and relationship in the order of their ids, which an
 * index gives, so that the database sorts no more than what hangs on one node. Labels, types and
 * names of properties are those of the schema, never a user's text.
 */
public final class ExportReads {
  private ExportReads() {}

  /** Column {@code id}: the first of a label; no row where there is none. */
  public static Statement firstId(String label) {
    return Statement.of(all(label) + " RETURN n.id AS id ORDER BY id LIMIT 1");
  }

  /** Columns {@code id}, {@code properties}: the nodes of a label, by id. */
  public static Statement nodes(String label, Collection<String> properties) {
    return Statement.of(
        all(label)
            + " RETURN n.id AS id, n "
            + projection(properties)
            + " AS properties ORDER BY id");
  }

  /**
   * Columns {@code start}, {@code type}, {@code end} (ids), {@code labels} (of the end), {@code
   * properties}: the relationships from nodes of one label to nodes of others, by start, type and
   * end.
   */
  public static Statement relationships(
      String from, Collection<String> via, Collection<String> to, Collection<String> names) {
    String start = Text.name(from);
    return Statement.of(
        "MATCH (n:%s)-[r:%s]->(m:%s) USING INDEX n:%s(id) WHERE n.id >= ''"
                .formatted(start, Text.anyOf(via), Text.anyOf(to), start)
            + " RETURN n.id AS start, type(r) AS type, m.id AS end, labels(m) AS labels, r "
            + projection(names)
            + " AS properties ORDER BY start, type, end");
  }

  /** An index gives its order only to a statement that asks for its key. */
  private static String all(String label) {
    return "MATCH (n:" + Text.name(label) + ") WHERE n.id >= ''";
  }

  private static String projection(Collection<String> properties) {
    List<String> names = properties.stream().map(name -> "." + Text.name(name)).toList();
    return names.stream().collect(Collectors.joining(", ", "{", "}"));
  }
}
