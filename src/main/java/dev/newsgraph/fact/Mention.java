package dev.newsgraph.fact;

/**
 * An entity that an article names.
 *
 * @param count how often, at least 1
 * @param firstOffset where it first stands, in UTF-16 units into {@code title + "\n" + excerpt +
 *     "\n" + body}
 * @param surface the name as it is first written ("Facebook" for Meta)
 */
public record Mention(Entity entity, int count, int firstOffset, String surface) {}
