package dev.newsgraph.cypher;

import dev.newsgraph.plan.Column;
import dev.newsgraph.plan.Column.ByNeighbour;
import dev.newsgraph.plan.Column.ByValue;
import dev.newsgraph.plan.Column.Groups;
import dev.newsgraph.plan.Column.Measure;
import dev.newsgraph.plan.Condition.And;
import dev.newsgraph.plan.Projection;
import dev.newsgraph.plan.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes columns of groups. */
final class Groupings {
  private final Text text;
  private final Filters filters;
  private final Conditions conditions;
  private final BiFunction<Projection, Scope, String> row;

  Groupings(
      Text text,
      Filters filters,
      Conditions conditions,
      BiFunction<Projection, Scope, String> row) {
    this.text = text;
    this.filters = filters;
    this.conditions = conditions;
    this.row = row;
  }

  /**
   * A key in the text.
   *
   * @param match the clause that finds it; empty where it is there already
   * @param expression what makes its variable
   * @param order what puts groups of one size in order
   * @param shown what is returned of it
   */
  private record Written(
      String match, String expression, String variable, String order, String shown) {}

  /** {@return {@code MATCH … WITH keys, count(*), measures ORDER BY … LIMIT … RETURN …}} */
  String write(Groups groups, Scope from) {
    return groups.source() instanceof Source.All
            && groups.filter().equals(And.ALWAYS)
            && groups.measures().isEmpty()
            && groups.keys().size() == 1
            && groups.keys().getFirst() instanceof ByNeighbour neighbour
            && neighbour.label() != null
        ? counted(neighbour, neighbour.label(), groups.limit())
        : grouped(groups, from);
  }

  /** A node knows how many relationships of a type it has without looking at one. */
  private String counted(ByNeighbour neighbour, String label, int limit) {
    String node = text.variable("k");
    return "MATCH ("
        + node
        + ":"
        + Text.name(label)
        + ") WITH "
        + node
        + ", COUNT { "
        + Conditions.backwards(neighbour.relationship(), node)
        + " } AS rows WHERE rows > 0 WITH rows, "
        + node
        + " ORDER BY rows DESC, "
        + node
        + ".id LIMIT "
        + text.parameter((long) limit)
        + " RETURN [rows, [], "
        + row.apply(neighbour.wanted(), Scope.of(node))
        + "]";
  }

  private String grouped(Groups groups, Scope from) {
    Filtered found = filters.find(groups.source(), groups.filter(), from, _ -> Stream.of());
    List<Written> keys = groups.keys().stream().map(key -> written(key, found.scope())).toList();
    List<String> measures =
        groups.measures().stream().map(one -> measure(one, found.scope())).toList();
    List<String> with = new ArrayList<>();
    keys.forEach(key -> with.add(key.expression() + " AS " + key.variable()));
    with.add("count(*) AS rows");
    with.add(Text.list(measures) + " AS measures");
    StringBuilder cypher = new StringBuilder(found.clauses());
    if (found.distinct()) {
      cypher.append(" WITH ").append(found.all());
    }
    keys.forEach(key -> cypher.append(key.match()));
    return cypher
        .append(" WITH ")
        .append(String.join(", ", with))
        .append(groups.keys().isEmpty() ? "" : ordered(keys, groups.limit()))
        .append(" RETURN [rows, measures")
        .append(String.join("", keys.stream().map(key -> ", " + key.shown()).toList()))
        .append("]")
        .toString();
  }

  private String ordered(List<Written> keys, int limit) {
    List<String> order = new ArrayList<>(List.of("rows DESC"));
    keys.forEach(key -> order.add(key.order()));
    return " ORDER BY " + String.join(", ", order) + " LIMIT " + text.parameter((long) limit);
  }

  private Written written(Column.Key key, Scope scope) {
    String variable = text.variable("k");
    return switch (key) {
      case ByValue(var operand, String unit) ->
          new Written(
              "", truncated(conditions.of(operand, scope), unit), variable, variable, variable);
      case ByNeighbour(var relationship, Projection wanted, _) -> {
        Scope to = Scope.of(text.variable("n"), text.variable("r"));
        yield new Written(
            " MATCH " + Conditions.pattern(relationship, scope.node(), to),
            to.node(),
            variable,
            variable + ".id",
            row.apply(wanted, Scope.of(variable)));
      }
    };
  }

  private String truncated(String value, @Nullable String unit) {
    return unit == null
        ? value
        : "CASE WHEN "
            + value
            + " IS NOT NULL THEN date.truncate("
            + text.parameter(unit)
            + ", "
            + value
            + ") END";
  }

  private String measure(Measure measure, Scope scope) {
    String value = conditions.of(measure.operand(), scope);
    return switch (measure.taken()) {
      case LEAST -> "min(" + value + ")";
      case GREATEST -> "max(" + value + ")";
      case AVERAGE -> "avg(" + value + ")";
      case SUM -> "sum(" + value + ")";
    };
  }
}
