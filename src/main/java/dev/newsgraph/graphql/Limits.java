package dev.newsgraph.graphql;

import java.time.Duration;

/**
 * How much one request may ask for.
 *
 * @param cost how many nodes its plan can touch, as {@link Cost} counts them
 * @param depth how many levels of rows within rows it selects
 * @param fields how many fields it selects, those of fragments counted wherever they are spread and
 *     those of an interface once for each kind
 * @param aliases how many fields its document gives another name
 * @param tokens how many words, names, numbers and signs its document has
 * @param pageSize how many rows one page, list of ids or neighbourhood has
 * @param time how long it may take, from its arrival to the last row
 */
public record Limits(
    long cost, int depth, int fields, int aliases, int tokens, int pageSize, Duration time) {
  /** What is allowed where nobody says. */
  public static final Limits USUAL =
      new Limits(10_000_000, 12, 20_000, 100, 15_000, 1_000, Duration.ofSeconds(10));
}
