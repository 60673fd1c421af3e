package dev.newsgraph.schema;

import java.util.List;

/** The properties of a relationship, by the name of their type, such as {@code Evidence}. */
public record PropertySet(String name, String description, List<Property> properties) {

  public PropertySet {
    properties = List.copyOf(properties);
  }
}
