package dev.newsgraph.cypher;

import dev.newsgraph.plan.Sort;
import dev.newsgraph.plan.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes orders, and the conditions that start and end a window in them. */
final class Keyset {
  private final Text text;
  private final Conditions conditions;

  Keyset(Text text, Conditions conditions) {
    this.text = text;
    this.conditions = conditions;
  }

  /**
   * {@return the keys of an order, missing values last; all turned round where it goes backwards}
   */
  String order(List<Sort> order, boolean backwards, Scope scope) {
    return order.stream()
        .flatMap(sort -> keys(sort, backwards, scope))
        .collect(Collectors.joining(", "));
  }

  private Stream<String> keys(Sort sort, boolean backwards, Scope scope) {
    String key = conditions.of(sort.key(), scope);
    boolean down = sort.descending() != backwards;
    String directed = down ? key + " DESC" : key;
    boolean nullsFirst = backwards;
    boolean naturallyFirst = down;
    return sort.total() || nullsFirst == naturallyFirst
        ? Stream.of(directed)
        : Stream.of(key + (nullsFirst ? " IS NOT NULL" : " IS NULL"), directed);
  }

  /** {@return the conditions of a window's two ends} */
  Stream<String> ends(List<Sort> order, Window window, Scope scope) {
    return Stream.concat(
        end(order, window.after(), true, scope), end(order, window.before(), false, scope));
  }

  private Stream<String> end(
      List<Sort> order, Window.@Nullable Position position, boolean behind, Scope scope) {
    if (position == null) {
      return Stream.of();
    }
    List<Place> places =
        IntStream.range(0, order.size())
            .mapToObj(i -> place(order.get(i), position.values().get(i), behind, scope))
            .toList();
    return Stream.concat(bound(order, places), Stream.of(beyond(places)));
  }

  /**
   * One key's part of a position.
   *
   * @param same the key is there where the position is
   * @param further it is beyond; null where nothing can be
   * @param value the position's value in the text; null where it is missing
   */
  private record Place(
      String key, String same, @Nullable String further, @Nullable String value, boolean greater) {}

  private Place place(Sort sort, @Nullable Object value, boolean behind, Scope scope) {
    String key = conditions.of(sort.key(), scope);
    boolean greater = sort.descending() != behind;
    if (value == null) {
      return new Place(key, key + " IS NULL", behind ? null : key + " IS NOT NULL", null, greater);
    }
    String parameter = text.parameter(value);
    String strictly = key + (greater ? " > " : " < ") + parameter;
    String further =
        behind && !sort.total() ? "(" + strictly + " OR " + key + " IS NULL)" : strictly;
    return new Place(key, key + " = " + parameter, further, parameter, greater);
  }

  /** A bound of the first key alone is implied by the rest, and lets an index start there. */
  private static Stream<String> bound(List<Sort> order, List<Place> places) {
    Place first = places.getFirst();
    boolean useful = order.getFirst().total() && first.value() != null && places.size() > 1;
    return useful
        ? Stream.of(first.key() + (first.greater() ? " >= " : " <= ") + first.value())
        : Stream.of();
  }

  private static String beyond(List<Place> places) {
    List<String> ways = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      String further = places.get(i).further();
      if (further != null) {
        ways.add(
            Stream.concat(places.subList(0, i).stream().map(Place::same), Stream.of(further))
                .collect(Collectors.joining(" AND ")));
      }
    }
    return ways.isEmpty()
        ? "false"
        : ways.stream().map(way -> "(" + way + ")").collect(Collectors.joining(" OR ", "(", ")"));
  }
}
