package dev.newsgraph.cypher;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A statement while it is written: its parameters and its variables, numbered in the order they
 * appear.
 */
final class Text {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Map<String, @Nullable Object> parameters = new HashMap<>();
  private int variables;

  /** {@return the place of a value in the text} */
  String parameter(@Nullable Object value) {
    String name = "p" + parameters.size();
    parameters.put(name, value);
    return "$" + name;
  }

  /** {@return a variable that stands nowhere else} */
  String variable(String prefix) {
    return prefix + variables++;
  }

  /** {@return a label, type or property as it stands in the text} */
  static String name(String name) {
    return PLAIN.matcher(name).matches() ? name : "`" + name.replace("`", "``") + "`";
  }

  /** {@return labels or types of which one is enough} */
  static String anyOf(Collection<String> names) {
    return names.stream().map(Text::name).collect(Collectors.joining("|"));
  }

  Statement statement(String text) {
    return new Statement(text, parameters);
  }

  static String list(List<String> items) {
    return "[" + String.join(", ", items) + "]";
  }
}
