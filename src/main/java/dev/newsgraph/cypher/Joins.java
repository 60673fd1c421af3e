package dev.newsgraph.cypher;

import dev.newsgraph.plan.Condition;
import dev.newsgraph.plan.Condition.And;
import dev.newsgraph.plan.Condition.Keyed;
import dev.newsgraph.plan.Condition.Quantifier;
import dev.newsgraph.plan.Condition.Related;
import java.util.List;
import java.util.stream.Stream;

/**
 * A filter in two: the relationships that lead to nodes an index finds, and the rest. Written as
 * patterns rather than as {@code EXISTS}, the former let the database start from either end,
 * whichever is rarer; the rows must then be made distinct.
 */
record Joins(List<Related> ways, Condition rest) {
  Joins {
    ways = List.copyOf(ways);
  }

  static Joins of(Condition filter) {
    List<Condition> parts = parts(filter).toList();
    return new Joins(
        parts.stream().filter(Joins::keyed).map(Related.class::cast).toList(),
        new And(parts.stream().filter(part -> !keyed(part)).toList()));
  }

  private static Stream<Condition> parts(Condition condition) {
    return condition instanceof And(List<Condition> all)
        ? all.stream().flatMap(Joins::parts)
        : Stream.of(condition);
  }

  /** A way to a node that an index finds, or that such a way leads on from. */
  private static boolean keyed(Condition part) {
    return part instanceof Related related
        && related.quantifier() == Quantifier.SOME
        && parts(related.nodes()).anyMatch(one -> one instanceof Keyed || keyed(one));
  }

  /** {@return the patterns of the ways from a node, each with its conditions} */
  String match(Text text, Conditions conditions, Scope from) {
    StringBuilder cypher = new StringBuilder();
    for (Related way : ways) {
      Scope to = Scope.of(text.variable("n"), text.variable("r"));
      Joins further = of(way.nodes());
      cypher
          .append(" MATCH ")
          .append(Conditions.pattern(way.relationship(), from.node(), to))
          .append(conditions.where(to, Stream.of(), way.edges(), further.rest()))
          .append(further.match(text, conditions, to));
    }
    return cypher.toString();
  }
}
