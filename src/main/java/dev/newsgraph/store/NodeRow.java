package dev.newsgraph.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node to be imported.
 *
 * @param id names the node within its import, for relationships to refer to; it is not stored, so a
 *     node that bears an {@code id} has it among its properties as well
 * @param properties strings, numbers, booleans, {@code java.time} values, bytes, and lists of one
 *     of these; null where there is no such property
 */
public record NodeRow(String id, List<String> labels, Map<String, @Nullable Object> properties) {}
