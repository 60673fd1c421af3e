package dev.newsgraph.graphql;

import dev.newsgraph.plan.Column.Rows;
import dev.newsgraph.plan.Condition;
import dev.newsgraph.plan.Operand;
import dev.newsgraph.plan.Projection;
import dev.newsgraph.plan.Sort;
import dev.newsgraph.plan.Source;
import dev.newsgraph.plan.Window;
import dev.newsgraph.plan.Window.Position;
import dev.newsgraph.schema.Kind;
import dev.newsgraph.schema.Property;
import dev.newsgraph.schema.PropertySet;
import dev.newsgraph.schema.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arguments of a connection → order and window. */
final class Paging {
  /** How many rows a page has where nobody says. */
  static final int USUAL = 50;

  private Paging() {}

  /**
   * A page that is asked for.
   *
   * @param order complete: no two rows are equal in all of its keys
   * @param mark tells cursors of this order from those of others
   */
  record Page(Source source, Condition filter, List<Sort> order, Window window, String mark) {

    /**
     * {@return its rows; the last key, which only tells cursors apart, is left out where none is
     * asked for}
     */
    Rows rows(boolean lookingAhead, boolean cursors) {
      Window seen = lookingAhead ? window.lookingAhead() : window;
      boolean whole = cursors || window.after() != null || window.before() != null;
      boolean dear = order.getLast().key() instanceof Operand.EdgeId;
      List<Sort> keys = whole || !dear ? order : order.subList(0, order.size() - 1);
      return new Rows(source, filter, keys, seen, Projection.of());
    }
  }

  static Page page(
      Source source,
      Condition filter,
      List<Sort> order,
      Map<String, @Nullable Object> arguments,
      Limits limits) {
    String mark = order.toString();
    return new Page(source, filter, order, window(order, mark, arguments, limits), mark);
  }

  private static Window window(
      List<Sort> order, String mark, Map<String, @Nullable Object> arguments, Limits limits) {
    Integer first = size("first", arguments, limits);
    Integer last = size("last", arguments, limits);
    if (first != null && last != null) {
      throw Refusal.argument("last", "does not go with first; give one of them");
    }
    boolean backwards = last != null;
    int limit = Objects.requireNonNullElse(last, Objects.requireNonNullElse(first, usual(limits)));
    return new Window(
        limit,
        backwards,
        position("after", order, mark, arguments),
        position("before", order, mark, arguments));
  }

  private static @Nullable Integer size(
      String name, Map<String, @Nullable Object> arguments, Limits limits) {
    return arguments.get(name) instanceof Long size
        ? Integer.valueOf(rows(name, size.intValue(), 0, limits))
        : null;
  }

  /** {@return how many rows there are where nobody says} */
  static int usual(Limits limits) {
    return Math.min(USUAL, limits.pageSize());
  }

  /** {@return how many rows are asked for, where that is not more than a page has} */
  static int rows(String name, int number, int least, Limits limits) {
    if (number > limits.pageSize()) {
      throw Refusal.limit(
          name,
          new GraphQlError.Exceeded("max-page-size", number, limits.pageSize()),
          "is " + number + "; give " + least + " to " + limits.pageSize());
    }
    return within(name, number, least, limits.pageSize());
  }

  /** {@return the number, where it lies between the two} */
  static int within(String name, int number, int least, int most) {
    if (number < least || number > most) {
      throw Refusal.argument(name, "is " + number + "; give " + least + " to " + most);
    }
    return number;
  }

  private static @Nullable Position position(
      String name, List<Sort> order, String mark, Map<String, @Nullable Object> arguments) {
    String cursor = (String) arguments.get(name);
    if (cursor == null) {
      return null;
    }
    try {
      return Cursor.decode(mark, order.size(), cursor);
    } catch (IllegalArgumentException e) {
      throw Refusal.argument(
          name, "is no cursor of this connection and order; give one that it returned");
    }
  }

  /** {@return the order that is asked of rows, completed so that no two are equal in it} */
  static List<Sort> order(
      Kind kind, @Nullable PropertySet properties, Map<String, @Nullable Object> arguments) {
    List<Sort> order = new ArrayList<>();
    if (properties != null) {
      keys(arguments.get("orderByProperties"))
          .forEach(key -> order.add(key.sort(edge(properties, key.field()))));
    }
    keys(arguments.get("orderBy")).forEach(key -> order.add(key.sort(node(kind, key.field()))));
    if (order.isEmpty() && properties != null) {
      order.addAll(usual(properties));
    }
    boolean descending = !order.isEmpty() && order.getFirst().descending();
    order.add(Sort.of(new Operand.Id(), descending));
    if (properties != null) {
      order.add(Sort.of(new Operand.EdgeId(), descending));
    }
    return order;
  }

  /** The order that the schema gives the rows of a relationship. */
  private static List<Sort> usual(PropertySet properties) {
    return properties.properties().stream()
        .filter(one -> one.order() != null)
        .map(one -> Sort.of(Operand.ofEdge(one), one.order() == Property.Order.DESC))
        .toList();
  }

  /** One key as it is written. */
  private record Key(String field, boolean descending) {
    static Key of(Map<?, ?> written) {
      return new Key(String.valueOf(written.get("field")), "DESC".equals(written.get("direction")));
    }

    Sort sort(Operand operand) {
      return Sort.of(operand, descending);
    }
  }

  private static List<Key> keys(@Nullable Object orderBy) {
    return orderBy instanceof List<?> list
        ? list.stream().map(one -> Key.of((Map<?, ?>) one)).toList()
        : List.of();
  }

  private static Operand edge(PropertySet set, String field) {
    return Operand.ofEdge(named(set.properties(), field).orElseThrow());
  }

  private static Operand node(Kind kind, String field) {
    return named(kind.properties(), field).map(Operand::ofNode).orElseGet(() -> count(kind, field));
  }

  private static Optional<Property> named(List<Property> properties, String field) {
    return properties.stream().filter(one -> TypeNames.orderBy(one).equals(field)).findFirst();
  }

  private static Operand count(Kind kind, String field) {
    Relationship counted =
        kind.relationships().stream()
            .filter(one -> TypeNames.orderBy(one).equals(field))
            .findFirst()
            .orElseThrow();
    return new Operand.CountOf(counted, Condition.And.ALWAYS, Condition.And.ALWAYS);
  }
}
