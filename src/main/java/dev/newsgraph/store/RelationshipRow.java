package dev.newsgraph.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A relationship to be imported.
 *
 * @param from the id of the {@link NodeRow} that it starts at
 * @param to the id of the {@link NodeRow} that it ends at
 * @param properties as those of a {@link NodeRow}
 */
public record RelationshipRow(
    String from, String type, String to, Map<String, @Nullable Object> properties) {}
