package dev.newsgraph.graphql;

import dev.newsgraph.plan.Wanted;

/**
 * A level of a query: what is wanted of its rows, and how much that may become.
 *
 * @param depth how many levels of rows lie above
 * @param rows how many rows there may be at this level in all
 */
record Level(Wanted wanted, int depth, long rows) {
  private static final int DEEPEST = 12;
  private static final long MOST = 10_000_000;

  static Level root(Wanted wanted) {
    return new Level(wanted, 0, 1);
  }

  /**
   * {@return the level below, whose rows are so many for each row of this one}
   *
   * @throws Refusal where that is too deep or too much
   */
  Level below(Wanted nested, int limit) {
    long all = rows * Math.max(1, limit);
    if (depth == DEEPEST) {
      throw Refusal.field(
          GraphQlError.Type.TOO_MUCH,
          "is nested deeper than " + DEEPEST + " levels; ask in two steps");
    }
    if (all > MOST) {
      throw Refusal.field(
          GraphQlError.Type.TOO_MUCH,
          "asks for up to "
              + all
              + " rows, more than "
              + MOST
              + "; give a smaller first at some level");
    }
    return new Level(nested, depth + 1, all);
  }
}
