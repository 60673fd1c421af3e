package dev.newsgraph.graphql;

import dev.newsgraph.plan.Slot;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
   * @param name a string, or the slot of one
   * @param place the column that tells whether it is in the graph
   */
  record Name(String argument, String label, Object name, int place) {

    /** {@return the same with what a variable gives in its slot} */
    Name filled(Map<String, @Nullable Object> variables) {
      Object given = Objects.requireNonNull(Slot.filled(name, variables), argument);
      return new Name(argument, label, given, place);
    }
  }
}
