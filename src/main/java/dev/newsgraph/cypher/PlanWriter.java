package dev.newsgraph.cypher;

import dev.newsgraph.plan.Column;
import dev.newsgraph.plan.Column.Rows;
import dev.newsgraph.plan.Condition;
import dev.newsgraph.plan.Condition.And;
import dev.newsgraph.plan.Condition.Missing;
import dev.newsgraph.plan.Condition.Not;
import dev.newsgraph.plan.Operand;
import dev.newsgraph.plan.Projection;
import dev.newsgraph.plan.Sort;
import dev.newsgraph.plan.Source;
import dev.newsgraph.plan.Window;
import dev.newsgraph.plan.Window.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a plan as one statement, which yields one row with one column, {@link #ROW}: the columns
 * of the plan.
 */
public final class PlanWriter {
  /** The one column of the statement. */
  public static final String ROW = "row";

  private final Text text = new Text();
  private final Sources sources = new Sources(text);
  private final Conditions conditions = new Conditions(text);
  private final Keyset keyset = new Keyset(text, conditions);

  private final Filters filters = new Filters(text, sources, conditions);
  private final Groupings groupings = new Groupings(text, filters, conditions, this::row);
  private final Graphs graphs = new Graphs(text, this::row);

  private PlanWriter() {}

  /** {@return the statement of a plan; its text depends on the plan's shape alone} */
  public static Statement statement(Projection plan) {
    PlanWriter writer = new PlanWriter();
    return writer.text.statement("RETURN " + writer.row(plan, Scope.NONE) + " AS " + ROW);
  }

  private String row(Projection projection, Scope scope) {
    return Text.list(projection.columns().stream().map(column -> column(column, scope)).toList());
  }

  private String column(Column column, Scope scope) {
    return switch (column) {
      case Column.Value(Operand operand) -> conditions.of(operand, scope);
      case Column.Labels _ -> "labels(" + scope.node() + ")";
      case Rows rows -> "COLLECT { " + rows(rows, scope) + " }";
      case Column.Count(Source source, Condition filter) ->
          "COUNT { " + found(source, filter, scope) + " }";
      case Column.Exists(Source source) ->
          "EXISTS { " + sources.find(source, scope).clauses() + " }";
      case Column.Groups groups -> "COLLECT { " + groupings.write(groups, scope) + " }";
      case Column.Buckets buckets -> "COLLECT { " + buckets(buckets, scope) + " }";
      case Column.TotalOf(List<String> types) ->
          "COUNT { MATCH ()-[:" + Text.anyOf(types) + "]->() }";
      case Column.LoadedAt _ -> "COLLECT { MATCH (s:Source) RETURN max(s.loadedAt) }[0]";
      case Column.Neighbourhood around -> "COLLECT { " + graphs.neighbourhood(around) + " }";
      case Column.Paths paths -> "COLLECT { " + graphs.paths(paths) + " }";
    };
  }

  /** Some sources end in a {@code WITH}, and a subquery that counts must then return. */
  private String found(Source source, Condition filter, Scope scope) {
    Filtered found = filters.find(source, filter, scope, _ -> Stream.of());
    return found.distinct()
            || source instanceof Source.Events
            || source instanceof Source.MentionedWith
        ? found.clauses() + " RETURN " + found.all()
        : found.clauses();
  }

  private String rows(Rows rows, Scope scope) {
    if (indexed(rows) && !rows.order().getFirst().total()) {
      return presentThenMissing(rows, scope);
    }
    Windowed windowed = windowed(rows, scope);
    return windowed.clauses() + " RETURN " + row(rows.projection(), windowed.scope());
  }

  /** An index gives the order unless the filter starts from fewer rows than there are. */
  private static boolean indexed(Rows rows) {
    return rows.source() instanceof Source.All && Joins.of(rows.filter()).ways().isEmpty();
  }

  /** Clauses that end in the rows of a window, and what they bind. */
  private record Windowed(String clauses, Scope scope) {}

  /** {@code MATCH … WHERE … WITH … ORDER BY … LIMIT …}. */
  private Windowed windowed(Rows rows, Scope from) {
    List<Sort> order = rows.order();
    Window window = rows.window();
    Filtered found =
        filters.find(
            rows.source(),
            rows.filter(),
            from,
            scope -> Stream.concat(served(rows, scope), keyset.ends(order, window, scope)));
    Scope scope = found.scope();
    String clauses =
        order.isEmpty()
            ? found.clauses()
            : found.clauses()
                + " WITH "
                + found.all()
                + " ORDER BY "
                + keyset.order(order, window.backwards(), scope)
                + " LIMIT "
                + text.parameter((long) window.limit());
    return new Windowed(clauses, scope);
  }

  /**
   * An index gives its order only where the statement says that its keys are there; elsewhere to
   * look whether they are would cost a read a row.
   */
  private Stream<String> served(Rows rows, Scope scope) {
    return indexed(rows)
        ? rows.order().stream()
            .filter(Sort::total)
            .map(Sort::key)
            .filter(PlanWriter::stored)
            .map(key -> conditions.of(key, scope) + " IS NOT NULL")
        : Stream.of();
  }

  private static boolean stored(Operand key) {
    return switch (key) {
      case Operand.Id _ -> true;
      case Operand.OfNode(_, Object missing, _) -> missing == null;
      default -> false;
    };
  }

  /** Rows that have the first key, in an index's order, and only then those that lack it. */
  private String presentThenMissing(Rows rows, Scope scope) {
    Window window = rows.window();
    String node = text.variable("n");
    List<String> parts = new ArrayList<>();
    if (!lacksFirst(window.after())) {
      parts.add(present(rows, scope, node));
    }
    if (window.before() == null || lacksFirst(window.before())) {
      parts.add(missing(rows, scope, node));
    }
    List<String> directed = window.backwards() ? parts.reversed() : parts;
    return "CALL () { "
        + String.join(" UNION ALL ", directed)
        + " } WITH "
        + node
        + " LIMIT "
        + text.parameter((long) window.limit())
        + " RETURN "
        + row(rows.projection(), Scope.of(node));
  }

  private static boolean lacksFirst(@Nullable Position position) {
    return position != null && position.values().getFirst() == null;
  }

  private String present(Rows rows, Scope scope, String node) {
    List<Sort> order = new ArrayList<>(rows.order());
    order.set(0, order.getFirst().present());
    Window window = rows.window();
    Position before = lacksFirst(window.before()) ? null : window.before();
    return part(
        rows,
        order,
        new Window(window.limit(), window.backwards(), window.after(), before),
        scope,
        node,
        And.ALWAYS);
  }

  private String missing(Rows rows, Scope scope, String node) {
    List<Sort> order = rows.order().subList(1, rows.order().size());
    Window window = rows.window();
    Position after = lacksFirst(window.after()) ? rest(window.after()) : null;
    Window within = new Window(window.limit(), window.backwards(), after, rest(window.before()));
    return part(rows, order, within, scope, node, new Missing(rows.order().getFirst().key()));
  }

  private static @Nullable Position rest(@Nullable Position position) {
    return position == null
        ? null
        : new Position(position.values().subList(1, position.values().size()));
  }

  private String part(
      Rows rows, List<Sort> order, Window window, Scope scope, String node, Condition more) {
    Windowed found =
        windowed(
            new Rows(rows.source(), more.and(rows.filter()), order, window, rows.projection()),
            scope);
    return found.clauses() + " RETURN " + found.scope().node() + " AS " + node;
  }

  private String buckets(Column.Buckets buckets, Scope scope) {
    Condition dated = buckets.filter().and(new Not(new Missing(buckets.day())));
    Filtered found = filters.find(buckets.source(), dated, scope, _ -> Stream.of());
    String day = conditions.of(buckets.day(), found.scope());
    return found.clauses()
        + " WITH date.truncate("
        + text.parameter(buckets.unit())
        + ", "
        + day
        + ") AS start, count(*) AS count"
        + " ORDER BY start RETURN [start, count]";
  }
}
