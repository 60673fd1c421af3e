package dev.newsgraph.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a YAML text, with the place where it was written (1-based line and column). */
public sealed interface YamlValue {

  int line();

  int column();

  /**
   * A single value.
   *
   * @param text as written; null for YAML's null
   */
  record Scalar(@Nullable String text, int line, int column) implements YamlValue {}

  /** A list. */
  record Sequence(List<YamlValue> items, int line, int column) implements YamlValue {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A map, its keys in the order of the text. */
  record Mapping(Map<String, YamlValue> entries, int line, int column) implements YamlValue {}
}
