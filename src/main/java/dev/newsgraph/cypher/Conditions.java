package dev.newsgraph.cypher;

import dev.newsgraph.plan.Condition;
import dev.newsgraph.plan.Condition.And;
import dev.newsgraph.plan.Condition.Compare;
import dev.newsgraph.plan.Condition.Comparison;
import dev.newsgraph.plan.Condition.IsKind;
import dev.newsgraph.plan.Condition.Keyed;
import dev.newsgraph.plan.Condition.Missing;
import dev.newsgraph.plan.Condition.Not;
import dev.newsgraph.plan.Condition.Or;
import dev.newsgraph.plan.Condition.Related;
import dev.newsgraph.plan.Operand;
import dev.newsgraph.schema.Relationship;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes conditions and the values they compare. */
final class Conditions {
  private final Text text;

  Conditions(Text text) {
    this.text = text;
  }

  /** {@return {@code WHERE …} with a space before it; nothing where everything holds} */
  String where(Scope scope, Stream<String> more, Condition... conditions) {
    List<String> parts =
        Stream.concat(
                Stream.of(conditions)
                    .filter(one -> !one.equals(And.ALWAYS))
                    .flatMap(one -> parts(one, scope)),
                more)
            .toList();
    return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
  }

  /**
   * The parts of a conjunction stand apart, so that the database sees which of them an index
   * serves.
   */
  private Stream<String> parts(Condition condition, Scope scope) {
    return switch (condition) {
      case And(List<Condition> all) -> all.stream().flatMap(one -> parts(one, scope));
      case Keyed keyed -> parts(keyed, scope);
      default -> Stream.of(of(condition, scope));
    };
  }

  /** An index of several keys serves the first only where the statement says that all are there. */
  private Stream<String> parts(Keyed keyed, Scope scope) {
    String compared =
        compare(of(keyed.key(), scope), keyed.comparison(), text.parameter(keyed.value()));
    return keyed.key() instanceof Operand.OfNode(String property, _, _)
            && GraphIndexes.named(property, keyed.labels())
        ? Stream.of(label(GraphIndexes.NAMED, scope), compared, scope.node() + ".id IS NOT NULL")
        : Stream.of(label(keyed.labels().getFirst(), scope), compared);
  }

  private static String label(String label, Scope scope) {
    return scope.node() + ":" + Text.name(label);
  }

  String of(Condition condition, Scope scope) {
    return switch (condition) {
      case And(List<Condition> all) -> joined(all, " AND ", "true", scope);
      case Or(List<Condition> any) -> joined(any, " OR ", "false", scope);
      case Not(Condition inner) -> "NOT coalesce(" + of(inner, scope) + ", false)";
      case Compare(Operand left, Comparison comparison, Object right) ->
          compare(of(left, scope), comparison, text.parameter(right));
      case Missing(Operand operand) -> of(operand, scope) + " IS NULL";
      case Keyed keyed -> parts(keyed, scope).collect(Collectors.joining(" AND ", "(", ")"));
      case IsKind(String label) -> label(label, scope);
      case Related related -> related(related, scope);
    };
  }

  private String joined(List<Condition> conditions, String word, String none, Scope scope) {
    return conditions.isEmpty()
        ? none
        : conditions.stream()
            .map(one -> of(one, scope))
            .collect(Collectors.joining(word, "(", ")"));
  }

  private static String compare(String left, Comparison comparison, String right) {
    return switch (comparison) {
      case EQUAL -> left + " = " + right;
      case IN -> left + " IN " + right;
      case LESS -> left + " < " + right;
      case LESS_OR_EQUAL -> left + " <= " + right;
      case GREATER -> left + " > " + right;
      case GREATER_OR_EQUAL -> left + " >= " + right;
      case CONTAINS -> left + " CONTAINS " + right;
      case STARTS_WITH -> left + " STARTS WITH " + right;
      case ENDS_WITH -> left + " ENDS WITH " + right;
      case HAS -> right + " IN " + left;
    };
  }

  private String related(Related related, Scope scope) {
    return switch (related.quantifier()) {
      case SOME -> "EXISTS { " + hop(related, related.nodes(), scope) + " }";
      case NONE -> "NOT EXISTS { " + hop(related, related.nodes(), scope) + " }";
      case EVERY -> "NOT EXISTS { " + hop(related, new Not(related.nodes()), scope) + " }";
      case SINGLE -> "COUNT { " + hop(related, related.nodes(), scope) + " } = 1";
    };
  }

  private String hop(Related related, Condition nodes, Scope scope) {
    return hop(related.relationship(), related.edges(), nodes, scope);
  }

  private String hop(Relationship relationship, Condition edges, Condition nodes, Scope scope) {
    Scope next = Scope.of(text.variable("n"), text.variable("r"));
    return "MATCH "
        + pattern(relationship, scope.node(), next)
        + where(next, Stream.of(), edges, nodes);
  }

  /** {@return the way from a node along a relationship, {@code (n0)-[r2:ABOUT]->(n1)}} */
  static String pattern(Relationship relationship, String from, Scope to) {
    String label = relationship.label();
    String edge = "[" + to.edgeOrFail() + ":" + Text.name(relationship.type()) + "]";
    String end = "(" + to.node() + (label == null ? "" : ":" + Text.name(label)) + ")";
    return switch (relationship.direction()) {
      case OUT -> "(" + from + ")-" + edge + "->" + end;
      case IN -> "(" + from + ")<-" + edge + "-" + end;
      case BOTH -> "(" + from + ")-" + edge + "-" + end;
    };
  }

  /** {@return all relationships of a type that lead to a node, whatever they come from} */
  static String backwards(Relationship relationship, String to) {
    String edge = "[:" + Text.name(relationship.type()) + "]";
    return switch (relationship.direction()) {
      case OUT -> "(" + to + ")<-" + edge + "-()";
      case IN -> "(" + to + ")-" + edge + "->()";
      case BOTH -> "(" + to + ")-" + edge + "-()";
    };
  }

  String of(Operand operand, Scope scope) {
    return switch (operand) {
      case Operand.OfNode(String name, Object missing, _) -> property(scope.node(), name, missing);
      case Operand.OfEdge(String name, Object missing, _) ->
          property(scope.edgeOrFail(), name, missing);
      case Operand.Id _ -> scope.node() + ".id";
      case Operand.Degree _ -> "COUNT { (" + scope.node() + ")--() }";
      case Operand.EdgeId _ -> "elementId(" + scope.edgeOrFail() + ")";
      case Operand.FirstOf(List<String> properties) ->
          properties.stream()
              .map(property -> scope.node() + "." + Text.name(property))
              .collect(Collectors.joining(", ", "coalesce(", ")"));
      case Operand.Known(String property) ->
          "(" + scope.node() + "." + Text.name(property) + " IS NOT NULL)";
      case Operand.CountOf(Relationship relationship, Condition edges, Condition nodes) ->
          "COUNT { " + hop(relationship, edges, nodes, scope) + " }";
      case Operand.Score _ -> scope.scoreOrFail();
    };
  }

  private String property(String owner, String name, @Nullable Object missing) {
    String read = owner + "." + Text.name(name);
    return missing == null ? read : "coalesce(" + read + ", " + text.parameter(missing) + ")";
  }
}
