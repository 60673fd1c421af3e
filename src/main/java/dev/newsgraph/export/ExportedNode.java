package dev.newsgraph.export;

import dev.newsgraph.schema.Kind.NodeKind;
import java.util.SortedMap;

/**
 * A node as the world may see it.
 *
 * @param properties by name; only those of its kind, none of them null; values are as {@link
 *     PublicValues} gives them
 */
record ExportedNode(String id, NodeKind kind, SortedMap<String, Object> properties) {}
