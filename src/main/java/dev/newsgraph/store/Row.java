package dev.newsgraph.store;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    return (String) Objects.requireNonNull(values.get(column), column);
  }

  /** {@return a column of lists of text that is never null} */
  @SuppressWarnings("unchecked")
  public List<String> texts(String column) {
    return (List<String>) Objects.requireNonNull(values.get(column), column);
  }

  /** {@return a column of lists of maps that is never null} */
  @SuppressWarnings("unchecked")
  public List<Map<String, @Nullable Object>> maps(String column) {
    return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(values.get(column), column);
  }

  /** {@return a whole-number column that is never null} */
  public long number(String column) {
    return ((Number) Objects.requireNonNull(values.get(column), column)).longValue();
  }
}
