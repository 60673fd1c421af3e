package dev.newsgraph.graphql;

import dev.newsgraph.cypher.PlanWriter;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.graphql.Selections.Asked;
import dev.newsgraph.plan.Projection;
import dev.newsgraph.plan.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation, ready to be run again and again: what answers each of its root fields, and the
 * statements that those need, with slots where the values of variables go.
 *
 * @param cost how many nodes the statements can touch
 * @param size how much room it takes, as {@link Sizes} counts
 */
record Compiled(List<Field> fields, Map<Same, Statement> statements, long cost, long size) {

  Compiled {
    fields = List.copyOf(fields);
    statements = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(statements));
  }

  private static final Set<String> OF_SCHEMA = Set.of("__schema", "__type");

  /** {@return its root field, {@code introspection}, or {@code several}} */
  String subject() {
    List<String> names =
        fields.stream()
            .map(one -> one.asked().name())
            .map(name -> OF_SCHEMA.contains(name) ? "introspection" : name)
            .distinct()
            .toList();
    return names.size() == 1 ? names.getFirst() : "several";
  }

  /** Root fields of one name and arguments are read together. */
  record Same(String name, Map<String, @Nullable Object> arguments) {}

  /** A root field and what will answer it. */
  record Field(Asked asked, Answer answer) {}

  /** What answers a root field. */
  sealed interface Answer {}

  /** A statement will. */
  record Read(Same same, Root root) implements Answer {}

  /** It is known already. */
  record Given(@Nullable Object value) implements Answer {}

  /** Nothing can. */
  record Refused(Refusal refusal) implements Answer {}

  /** Gathers root fields; not safe for use by several threads. */
  static final class Builder {
    private final List<Field> fields = new ArrayList<>();
    private final Map<Same, Wanted> wanted = new LinkedHashMap<>();
    private long cost;

    /** Adds a root field that the graph answers. */
    void add(Asked asked, Roots roots) {
      Same same = new Same(asked.name(), asked.arguments());
      Wanted columns = wanted.getOrDefault(same, new Wanted());
      try {
        Root root = roots.compile(asked, columns);
        wanted.put(same, columns);
        fields.add(new Field(asked, new Read(same, root)));
      } catch (Refusal refusal) {
        if (refusal.whole()) {
          throw refusal;
        }
        fields.add(new Field(asked, new Refused(refusal)));
      }
    }

    /** Adds a root field whose value is known, and what it cost to know it. */
    void add(Asked asked, @Nullable Object value, long spent) {
      fields.add(new Field(asked, new Given(value)));
      cost = Cost.plus(cost, spent);
    }

    /** {@return the operation; of such a size besides its statements} */
    Compiled compiled(long size) {
      long room = size;
      Map<Same, Statement> statements = new LinkedHashMap<>();
      wanted.forEach(
          (same, columns) -> {
            Projection plan = columns.projection();
            cost = Cost.plus(cost, Cost.of(plan));
            if (!plan.columns().isEmpty()) {
              statements.put(same, PlanWriter.statement(plan));
            }
          });
      for (Statement statement : statements.values()) {
        room += statement.text().length() + Sizes.of(statement.parameters());
      }
      return new Compiled(fields, statements, cost, room);
    }
  }
}
