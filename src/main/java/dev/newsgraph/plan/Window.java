package dev.newsgraph.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of an order are wanted.
 *
 * @param limit how many, counted from the end where it goes backwards; the rows then come in
 *     reverse
 * @param after the place behind which they start; null for the start
 * @param before the place before which they end; null for the end
 */
public record Window(
    int limit, boolean backwards, @Nullable Position after, @Nullable Position before) {

  /** The first rows. */
  public static Window first(int limit) {
    return new Window(limit, false, null, null);
  }

  /** {@return one that sees a row more, to know whether there is one} */
  public Window lookingAhead() {
    return new Window(limit + 1, backwards, after, before);
  }

  /** A place in an order: the value of each of its keys, null where it is missing. */
  public record Position(List<@Nullable Object> values) {}
}
