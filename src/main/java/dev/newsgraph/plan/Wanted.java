package dev.newsgraph.plan;

import dev.newsgraph.plan.Column.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Gathers what is wanted of a row: what is wanted twice gets one column, and rows that differ only
 * in what is wanted of them are read once. Not safe for use by several threads.
 */
public final class Wanted {
  private final Map<Object, Integer> places = new LinkedHashMap<>();
  private final List<Supplier<Column>> columns = new ArrayList<>();
  private final Map<Object, Wanted> inner = new LinkedHashMap<>();

  /** {@return the place of a column in the row} */
  public int place(Column column) {
    return place(column, () -> column);
  }

  /** {@return the place of a value of the node or relationship in the row} */
  public int place(Operand operand) {
    return place(new Column.Value(operand));
  }

  /**
   * Wants a column that holds rows of its own.
   *
   * @param key the column without what is wanted of its rows
   * @param column the same, with it
   */
  public Nested nested(Column key, Function<Projection, Column> column) {
    Wanted within = inner.computeIfAbsent(key, _ -> new Wanted());
    int place = place(key, () -> column.apply(within.projection()));
    return new Nested(place, within);
  }

  /** Wants rows; what is wanted of them is said to {@link Nested#of()}. */
  public Nested rows(Rows rows) {
    return nested(
        rows,
        wanted -> new Rows(rows.source(), rows.filter(), rows.order(), rows.window(), wanted));
  }

  /**
   * {@return the place of a column that is known only when all is said}
   *
   * @param key what makes it the same column
   */
  public int place(Object key, Supplier<Column> column) {
    return places.computeIfAbsent(
        key,
        _ -> {
          columns.add(column);
          return columns.size() - 1;
        });
  }

  /** {@return all that is wanted, each column in its place} */
  public Projection projection() {
    return new Projection(columns.stream().map(Supplier::get).toList());
  }

  /** A column of rows: its place, and what is wanted of each row. */
  public record Nested(int place, Wanted of) {}
}
