package dev.newsgraph.schema;

import org.jspecify.annotations.Nullable;

/**
 * A relationship as one of its ends sees it.
 *
 * @param name the field, such as {@code adopters}
 * @param type the type in the graph, such as {@code ADOPTED}
 * @param target the kind or interface at the other end
 * @param many whether there may be more than one: a connection
 * @param required whether GraphQL promises that it is never null; to-one only
 * @param properties the name of its property set; null where it has none
 * @param label what the other end's label must be, where relationships of this type lead from here
 *     to other kinds as well; null where they do not, and need no check
 */
public record Relationship(
    String name,
    String description,
    String type,
    Direction direction,
    String target,
    boolean many,
    boolean required,
    @Nullable String properties,
    @Nullable String label) {

  /** Which way a relationship is followed. */
  public enum Direction {
    OUT,
    IN,
    BOTH
  }

  Relationship checked(@Nullable String by) {
    return new Relationship(
        name, description, type, direction, target, many, required, properties, by);
  }
}
