package dev.newsgraph.graphql;

import dev.newsgraph.graphql.Reader.Member;
import dev.newsgraph.graphql.Selections.Asked;
import dev.newsgraph.plan.Column;
import dev.newsgraph.plan.Column.Rows;
import dev.newsgraph.plan.Condition.And;
import dev.newsgraph.plan.Operand;
import dev.newsgraph.plan.Projection;
import dev.newsgraph.plan.Source;
import dev.newsgraph.plan.Wanted;
import dev.newsgraph.plan.Wanted.Nested;
import dev.newsgraph.plan.Window;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.schema.Kind;
import dev.newsgraph.schema.Property;
import dev.newsgraph.schema.PropertyType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Compiles root fields. */
final class Roots {
  private final GraphModel model;
  private final NodeReaders nodes;
  private final Selections selections;
  private final UnaryOperator<String> articleIdOfUrl;

  Roots(GraphModel model, Selections selections, UnaryOperator<String> articleIdOfUrl) {
    this.model = model;
    this.selections = selections;
    this.nodes = new NodeReaders(model, selections);
    this.articleIdOfUrl = articleIdOfUrl;
  }

  /** {@return the root field that is asked for, having said what it wants} */
  Root compile(Asked asked, Wanted wanted) {
    Level level = Level.root(wanted, nodes.limits());
    return switch (asked.name()) {
      case "node" -> Root.of(node(asked, level));
      case "nodes" -> Root.of(several(asked, level));
      case "timeline" -> new Timelines(nodes).compile(asked, level);
      case "search" -> Root.of(new Searches(nodes).compile(asked, level));
      case "suggest" -> Root.of(new Searches(nodes).suggest(asked, level));
      case "mentionedWith" -> Root.of(new Searches(nodes).mentionedWith(asked, level));
      case "neighbourhood" -> Root.of(new Graphs(nodes).neighbourhood(asked, level));
      case "paths" -> Root.of(new Graphs(nodes).paths(asked, level));
      case "statistics" -> Root.of(statistics(asked, level));
      default -> Root.of(derived(asked, level));
    };
  }

  private Reader<List<?>> derived(Asked asked, Level level) {
    for (Kind.NodeKind kind : model.nodes()) {
      if (asked.name().equals(kind.plural())) {
        return nodes.all(kind, asked, level);
      }
      if (asked.name().equals(kind.singular())) {
        return one(kind, asked, level);
      }
    }
    throw new IllegalStateException(
        "the schema has a query that is not known here: " + asked.name());
  }

  private Reader<List<?>> node(Asked asked, Level level) {
    String id = (String) asked.arguments().get("id");
    return single(nodes.anywhere(List.of(String.valueOf(id))), GraphModel.NODE, asked, level);
  }

  private Reader<List<?>> single(Source source, String type, Asked asked, Level level) {
    Nested nested =
        level
            .wanted()
            .rows(new Rows(source, And.ALWAYS, List.of(), Window.first(1), Projection.of()));
    return NodeReaders.first(nested, nodes.node(type, asked.sets(), level.below(nested.of())));
  }

  private Reader<List<?>> several(Asked asked, Level level) {
    List<?> ids = (List<?>) Objects.requireNonNull(asked.arguments().get("ids"));
    Paging.rows("ids", ids.size(), 0, nodes.limits());
    List<String> wanted = ids.stream().map(String::valueOf).distinct().toList();
    // With the id twice the text is that of several, so that its shape does not tell one from many.
    Source.ByIds source =
        nodes.anywhere(wanted.size() == 1 ? List.of(wanted.getFirst(), wanted.getFirst()) : wanted);
    Nested nested =
        level
            .wanted()
            .rows(
                new Rows(source, And.ALWAYS, List.of(), Window.first(ids.size()), Projection.of()));
    int id = nested.of().place(new Operand.Id());
    Reader<List<?>> each = nodes.node(GraphModel.NODE, asked.sets(), level.below(nested.of()));
    return (row, absences) -> {
      Map<Object, List<?>> found = new HashMap<>();
      Connections.rows(Objects.requireNonNull(row.get(nested.place())))
          .forEach(one -> found.put(one.get(id), one));
      return ids.stream()
          .map(
              one ->
                  Optional.ofNullable(found.get(one))
                      .map(there -> each.read(there, absences))
                      .orElse(null))
          .toList();
    };
  }

  private Reader<List<?>> one(Kind.NodeKind kind, Asked asked, Level level) {
    List<Property> given =
        kind.lookups().stream().filter(by -> asked.arguments().get(by.name()) != null).toList();
    if (given.size() != 1) {
      throw Refusal.field(
          GraphQlError.Type.BAD_ARGUMENT,
          "give exactly one of " + kind.lookups().stream().map(Property::name).toList());
    }
    Property by = given.getFirst();
    Object value = Objects.requireNonNull(asked.arguments().get(by.name()));
    return single(lookup(kind, by, value), kind.name(), asked, level);
  }

  private Source lookup(Kind.NodeKind kind, Property by, Object value) {
    return switch (by.lookup()) {
      case ALIAS -> new Source.ByAlias(kind.label(), value);
      case URL ->
          new Source.ByIds(List.of(kind.label()), List.of(articleIdOfUrl.apply(value.toString())));
      case VALUE -> new Source.ByProperty(kind.label(), by, value);
      case null -> new Source.ByProperty(kind.label(), by, value);
    };
  }

  private Reader<List<?>> statistics(Asked asked, Level level) {
    List<Member<List<?>>> members = new ArrayList<>();
    for (Asked field : selections.of(asked.type(), asked.sets())) {
      members.add(Member.of(field, statistic(field, level)));
    }
    return Reader.object(members);
  }

  private Reader<List<?>> statistic(Asked field, Level level) {
    return switch (field.name()) {
      case "__typename" -> Connections.typename(field);
      case "relationships" ->
          column(level, new Column.TotalOf(List.copyOf(model.relationshipTypes())));
      case "loadedAt" -> {
        int place = level.wanted().place(new Column.LoadedAt());
        yield (row, _) -> Values.served(PropertyType.Scalar.DATE_TIME, row.get(place));
      }
      default ->
          column(
              level, new Column.Count(new Source.All(List.of(counted(field).label())), And.ALWAYS));
    };
  }

  private Kind.NodeKind counted(Asked field) {
    return model.nodes().stream()
        .filter(kind -> kind.plural().equals(field.name()))
        .findFirst()
        .orElseThrow();
  }

  private static Reader<List<?>> column(Level level, Column column) {
    int place = level.wanted().place(column);
    return (row, _) -> row.get(place);
  }
}
