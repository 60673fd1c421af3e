package dev.newsgraph.export;

import dev.newsgraph.schema.Kind.NodeKind;
import java.util.SortedMap;

/**
 * A relationship as the world may see it.
 *
 * @param id its ends, its type and what tells it from others between them, joined by spaces: no id
 *     of a node holds one, so that the order by id is that by start, type and end
 * @param properties by name; only those of its property set, none of them null; values are as
 *     {@link PublicValues} gives them
 */
record ExportedEdge(
    String id, String type, End start, End end, SortedMap<String, Object> properties) {

  /** The node at one of its ends. */
  record End(String id, NodeKind kind) {}
}
