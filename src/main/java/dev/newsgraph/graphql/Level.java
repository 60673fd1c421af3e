package dev.newsgraph.graphql;

import dev.newsgraph.plan.Wanted;

/**
 * A level of a query: what is wanted of its rows.
 *
 * @param depth how many levels of rows lie above
 */
record Level(Wanted wanted, int depth, Limits limits) {

  static Level root(Wanted wanted, Limits limits) {
    return new Level(wanted, 0, limits);
  }

  /**
   * {@return the level below}
   *
   * @throws Refusal where that is too deep
   */
  Level below(Wanted nested) {
    if (depth >= limits.depth()) {
      throw Refusal.limit(
          new GraphQlError.Exceeded("max-depth", depth + 1L, limits.depth()),
          "is nested deeper than %,d levels; ask in two steps".formatted(limits.depth()));
    }
    return new Level(nested, depth + 1, limits);
  }
}
