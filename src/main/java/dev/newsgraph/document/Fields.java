package dev.newsgraph.document;

import dev.newsgraph.document.YamlValue.Mapping;
import dev.newsgraph.document.YamlValue.Scalar;
import dev.newsgraph.document.YamlValue.Sequence;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one mapping of front matter, asked for under any of several keys; a value of
 * another type is absent.
 */
record Fields(Map<String, YamlValue> entries) {

  static Fields of(YamlValue value) {
    return new Fields(value instanceof Mapping mapping ? mapping.entries() : Map.of());
  }

  /**
   * {@return the first of these keys that holds a text that is not blank, on one line and repaired}
   */
  @Nullable String line(String... keys) {
    for (String key : keys) {
      if (entries.get(key) instanceof Scalar scalar && scalar.text() != null) {
        String text = RepairedText.line(scalar.text());
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return null;
  }

  String lineOrEmpty(String... keys) {
    String line = line(keys);
    return line == null ? "" : line;
  }

  /** {@return the first of these keys that holds a text, as written but for its edges} */
  @Nullable String raw(String... keys) {
    for (String key : keys) {
      if (entries.get(key) instanceof Scalar scalar
          && scalar.text() != null
          && !scalar.text().isBlank()) {
        return scalar.text().strip();
      }
    }
    return null;
  }

  @Nullable Integer number(String key) {
    String text = raw(key);
    try {
      return text == null ? null : Integer.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  @Nullable Boolean flag(String key) {
    String text = raw(key);
    return text == null ? null : Boolean.valueOf(text);
  }

  @Nullable Instant time(String... keys) {
    for (String key : keys) {
      String text = raw(key);
      Instant time = text == null ? null : Dates.parse(text);
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  /** {@return the items of a list, or the one value where it is no list} */
  List<YamlValue> items(String key) {
    YamlValue value = entries.get(key);
    return value == null
        ? List.of()
        : value instanceof Sequence list ? list.items() : List.of(value);
  }

  List<String> lines(String key) {
    return items(key).stream()
        .filter(Scalar.class::isInstance)
        .map(item -> ((Scalar) item).text())
        .filter(Objects::nonNull)
        .map(RepairedText::line)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  Fields fields(String key) {
    YamlValue value = entries.get(key);
    return value == null ? new Fields(Map.of()) : of(value);
  }

  Fields without(String key) {
    Map<String, YamlValue> rest = new HashMap<>(entries);
    rest.remove(key);
    return new Fields(rest);
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }
}
