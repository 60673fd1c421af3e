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
      throw DocumentLimits.deep(limits);
    }
    return new Level(nested, depth + 1, limits);
  }
}
