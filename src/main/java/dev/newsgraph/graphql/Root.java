package dev.newsgraph.graphql;

import java.util.List;

/**
 * A root field, compiled.
 *
 * @param reader reads its value from the one row of its statement
 * @param names names that must be in the graph for the rest to mean anything
 */
record Root(Reader<List<?>> reader, List<Name> names) {

  Root {
    names = List.copyOf(names);
  }

  static Root of(Reader<List<?>> reader) {
    return new Root(reader, List.of());
  }

  /**
   * A name that an argument gives.
   *
   * @param place the column that tells whether it is in the graph
   */
  record Name(String argument, String label, String name, int place) {}
}
