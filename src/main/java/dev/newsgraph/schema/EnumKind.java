package dev.newsgraph.schema;

import java.util.List;

/** A closed set of words that properties take their value from. */
public record EnumKind(String name, String description, List<Value> values) {

  public EnumKind {
    values = List.copyOf(values);
  }

  /** One of the words, and what it means. */
  public record Value(String name, String description) {}
}
