package dev.newsgraph.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that is known when a plan is run and not before: a variable of the operation. It stands
 * wherever a plan holds a value of any type, so that one plan serves all values.
 *
 * @param label where the value is a name in any case, the label of what it names, and the slot
 *     stands for the key of that name; null for the value as it is
 */
public record Slot(String variable, @Nullable String label) {

  /** A slot for a variable as it is. */
  public static Slot of(String variable) {
    return new Slot(variable, null);
  }

  /** {@return the key under which the graph keeps a name, or the slot for it} */
  public static Object nameKey(String label, Object name) {
    return name instanceof Slot(String variable, _)
        ? new Slot(variable, label)
        : label.toLowerCase(Locale.ROOT) + ":" + name.toString().strip().toLowerCase(Locale.ROOT);
  }

  /** {@return the value that stands for another once the variables are known} */
  public static @Nullable Object filled(
      @Nullable Object value, Map<String, @Nullable Object> variables) {
    return switch (value) {
      case Slot(String variable, String label) -> {
        Object given = variables.get(variable);
        yield label == null ? given : nameKey(label, Objects.requireNonNull(given, variable));
      }
      case List<?> list -> list.stream().map(one -> filled(one, variables)).toList();
      case null, default -> value;
    };
  }
}
