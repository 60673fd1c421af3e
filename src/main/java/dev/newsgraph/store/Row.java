package dev.newsgraph.store;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer: scalars, {@code java.time} values, byte arrays, lists and maps; never nodes
 * or relationships.
 *
 * @param values by column name; whole numbers are {@code Long}, others {@code Double}
 */
public record Row(Map<String, @Nullable Object> values) {

  public Row {
    values = Collections.unmodifiableMap(values);
  }

  /** {@return the value of a column, null where it is null} */
  public @Nullable Object get(String column) {
    return values.get(column);
  }

  /** {@return a text column that is never null} */
  public String text(String column) {
    return (String) java.util.Objects.requireNonNull(values.get(column), column);
  }

  /** {@return a whole-number column that is never null} */
  public long number(String column) {
    return ((Number) java.util.Objects.requireNonNull(values.get(column), column)).longValue();
  }
}
