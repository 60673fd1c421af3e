package dev.newsgraph.graphql;

import dev.newsgraph.graphql.Paging.Page;
import dev.newsgraph.graphql.Reader.Member;
import dev.newsgraph.graphql.Selections.Asked;
import dev.newsgraph.plan.Column;
import dev.newsgraph.plan.Column.Rows;
import dev.newsgraph.plan.Condition;
import dev.newsgraph.plan.Condition.And;
import dev.newsgraph.plan.Condition.Compare;
import dev.newsgraph.plan.Condition.Comparison;
import dev.newsgraph.plan.Condition.Not;
import dev.newsgraph.plan.Operand;
import dev.newsgraph.plan.Projection;
import dev.newsgraph.plan.Source;
import dev.newsgraph.plan.Wanted.Nested;
import dev.newsgraph.plan.Window;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.schema.Kind;
import dev.newsgraph.schema.Property;
import dev.newsgraph.schema.PropertySet;
import dev.newsgraph.schema.Relationship;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiles what is selected of nodes: what that wants of the graph, and how the response is read
 * from it.
 */
final class NodeReaders {
  /** The property that tells since when a relationship holds. */
  static final String SINCE = "since";

  private final GraphModel model;
  private final Selections selections;
  private final FilterReader filters;
  private final Connections connections;

  NodeReaders(GraphModel model, Selections selections) {
    this.model = model;
    this.selections = selections;
    this.filters = new FilterReader(model);
    this.connections = new Connections(selections);
  }

  /** {@return the reader of a node of a kind or interface} */
  Reader<List<?>> node(String type, List<SelectionSet> sets, Level level) {
    return switch (model.target(type)) {
      case Kind.NodeKind kind -> ofKind(kind, sets, level);
      case Kind.InterfaceKind shared -> ofInterface(shared, sets, level);
    };
  }

  private Reader<List<?>> ofInterface(
      Kind.InterfaceKind shared, List<SelectionSet> sets, Level level) {
    int labels = level.wanted().place(new Column.Labels());
    Map<String, Reader<List<?>>> readers = new HashMap<>();
    model
        .kindsOf(shared.name())
        .forEach(kind -> readers.put(kind.name(), ofKind(kind, sets, level)));
    return (row, absences) -> {
      Reader<List<?>> reader =
          row.get(labels) instanceof Collection<?> borne
              ? model.byLabels(borne).map(Kind::name).map(readers::get).orElse(null)
              : null;
      return reader == null ? null : reader.read(row, absences);
    };
  }

  private Reader<List<?>> ofKind(Kind.NodeKind kind, List<SelectionSet> sets, Level level) {
    List<Member<List<?>>> members = new ArrayList<>();
    for (Asked asked : selections.of(kind.name(), sets)) {
      members.add(Member.of(asked, field(kind, asked, level)));
    }
    return Reader.object(members);
  }

  private Reader<List<?>> field(Kind.NodeKind kind, Asked asked, Level level) {
    Property property = kind.property(asked.name()).orElse(null);
    if (property != null) {
      return leaf(property, level.wanted().place(Operand.ofNode(property)));
    }
    Relationship relationship = kind.relationship(asked.name()).orElse(null);
    if (relationship == null) {
      String name = kind.name();
      return (_, _) -> name;
    }
    return relationship.many()
        ? connection(relationship, asked, level)
        : one(relationship, asked, level);
  }

  private static Reader<List<?>> leaf(Property property, int place) {
    return (row, _) -> Values.served(property.type(), row.get(place));
  }

  private Reader<List<?>> one(Relationship relationship, Asked asked, Level level) {
    Rows rows =
        new Rows(
            new Source.Hop(relationship), And.ALWAYS, List.of(), Window.first(1), Projection.of());
    Nested nested = level.wanted().rows(rows);
    Reader<List<?>> node = node(relationship.target(), asked.sets(), level.below(nested.of()));
    return first(nested, node);
  }

  /** {@return the reader of the first of some rows; null where there is none} */
  static Reader<List<?>> first(Nested nested, Reader<List<?>> node) {
    return (row, absences) ->
        row.get(nested.place()) instanceof List<?> found
                && !found.isEmpty()
                && found.getFirst() instanceof List<?> only
            ? node.read(only, absences)
            : null;
  }

  private Reader<List<?>> connection(Relationship relationship, Asked asked, Level level) {
    Map<String, @Nullable Object> arguments = asked.arguments();
    Kind target = model.target(relationship.target());
    PropertySet properties =
        relationship.properties() == null ? null : model.propertySet(relationship.properties());
    Page page =
        told(
            asked,
            () ->
                Paging.page(
                    new Source.Hop(relationship),
                    filters
                        .nodes(target, arguments.get("filter"))
                        .and(filters.edges(relationship.properties(), arguments.get("properties")))
                        .and(held(properties, arguments.get("asOf"))),
                    Paging.order(target, properties, arguments),
                    arguments,
                    limits()));
    return connections.compile(
        asked,
        page,
        level,
        (field, below) -> edge(target, properties, field, below),
        whole(target));
  }

  /** What held on a day: dates of reduced precision come before the days within them. */
  private static Condition held(@Nullable PropertySet properties, @Nullable Object day) {
    if (properties == null || day == null) {
      return And.ALWAYS;
    }
    Property since =
        properties.properties().stream()
            .filter(one -> one.name().equals(SINCE))
            .findFirst()
            .orElseThrow();
    return new Not(new Compare(Operand.ofEdge(since), Comparison.GREATER, day.toString()));
  }

  /** {@return the reader of all nodes of a kind, page by page} */
  Reader<List<?>> all(Kind.NodeKind kind, Asked asked, Level level) {
    Page page =
        Paging.page(
            new Source.All(List.of(kind.label())),
            filters.nodes(kind, asked.arguments().get("filter")),
            Paging.order(kind, null, asked.arguments()),
            asked.arguments(),
            limits());
    return connections.compile(
        asked, page, level, (field, below) -> edge(kind, null, field, below), whole(kind));
  }

  private Connections.WholeFields whole(Kind kind) {
    Aggregates aggregates = new Aggregates(this);
    return (field, page, level) ->
        field.name().equals("aggregate")
            ? aggregates.aggregate(kind, field, page, level)
            : aggregates.groups(kind, field, page, level);
  }

  private Reader<List<?>> edge(
      Kind target, @Nullable PropertySet properties, Asked field, Level level) {
    return properties != null && field.name().equals("properties")
        ? properties(properties, field, level)
        : node(target.name(), field.sets(), level);
  }

  private Reader<List<?>> properties(PropertySet set, Asked asked, Level level) {
    List<Member<List<?>>> members = new ArrayList<>();
    for (Asked field : selections.of(set.name(), asked.sets())) {
      members.add(Member.of(field, property(set, field, level)));
    }
    return Reader.object(members);
  }

  private static Reader<List<?>> property(PropertySet set, Asked field, Level level) {
    return set.properties().stream()
        .filter(property -> property.name().equals(field.name()))
        .findFirst()
        .map(property -> leaf(property, level.wanted().place(Operand.ofEdge(property))))
        .orElseGet(() -> (_, _) -> set.name());
  }

  /** Says which field a refused argument belongs to. */
  private static Page told(Asked asked, java.util.function.Supplier<Page> page) {
    try {
      return page.get();
    } catch (Refusal refusal) {
      throw refusal.in(asked.name());
    }
  }

  /**
   * {@return the nodes of some ids, of whatever kind; an id starts with its kind, where it is
   * public}
   */
  Source.ByIds anywhere(List<String> ids) {
    List<String> labels = model.nodes().stream().map(Kind.NodeKind::label).toList();
    List<String> told =
        labels.stream().filter(label -> ids.stream().anyMatch(id -> tells(id, label))).toList();
    boolean all = ids.stream().allMatch(id -> told.stream().anyMatch(label -> tells(id, label)));
    return new Source.ByIds(all && !ids.isEmpty() ? told : labels, ids);
  }

  private static boolean tells(String id, String label) {
    return id.length() > label.length()
        && id.charAt(label.length()) == ':'
        && id.regionMatches(true, 0, label, 0, label.length());
  }

  Connections connections() {
    return connections;
  }

  Selections selections() {
    return selections;
  }

  Limits limits() {
    return selections.limits();
  }

  GraphModel model() {
    return model;
  }
}
