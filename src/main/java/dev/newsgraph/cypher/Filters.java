package dev.newsgraph.cypher;

import dev.newsgraph.plan.Condition;
import dev.newsgraph.plan.Source;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes sources together with what must hold of their rows. */
final class Filters {
  private final Text text;
  private final Sources sources;
  private final Conditions conditions;

  Filters(Text text, Sources sources, Conditions conditions) {
    this.text = text;
    this.sources = sources;
    this.conditions = conditions;
  }

  /**
   * Finds the rows of a source that fulfil a filter. Where the source is all nodes of a kind, the
   * filter may tell where to start from; other sources are few rows that the filter looks at.
   *
   * @param more conditions in Cypher, given what the source binds
   */
  Filtered find(Source source, Condition filter, Scope from, Function<Scope, Stream<String>> more) {
    Sources.Found found = sources.find(source, from);
    Scope scope = found.scope();
    Joins joins = source instanceof Source.All ? Joins.of(filter) : new Joins(List.of(), filter);
    String clauses =
        found.clauses()
            + conditions.where(scope, more.apply(scope), joins.rest())
            + joins.match(text, conditions, scope);
    return new Filtered(clauses, scope, !joins.ways().isEmpty());
  }
}
