package dev.newsgraph.graphql;

import dev.newsgraph.graphql.Paging.Page;
import dev.newsgraph.graphql.Reader.Member;
import dev.newsgraph.graphql.Selections.Asked;
import dev.newsgraph.plan.Column;
import dev.newsgraph.plan.Condition;
import dev.newsgraph.plan.Condition.And;
import dev.newsgraph.plan.Condition.Compare;
import dev.newsgraph.plan.Condition.Comparison;
import dev.newsgraph.plan.Condition.Quantifier;
import dev.newsgraph.plan.Condition.Related;
import dev.newsgraph.plan.Operand;
import dev.newsgraph.plan.Sort;
import dev.newsgraph.plan.Source;
import dev.newsgraph.schema.Property;
import dev.newsgraph.schema.PropertyType;
import dev.newsgraph.schema.Relationship;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compiles the timeline: events in the order of time, and how many fall into each span. */
final class Timelines {
  private static final String EVENT = "Event";
  private static final Operand FIRST_DAY = new Operand.FirstOf(List.of("earliest", "latest"));
  private static final Operand LAST_DAY = new Operand.FirstOf(List.of("latest", "earliest"));

  /** An event that is only known to be before a day comes before one of that day. */
  private static final List<Sort> ORDER =
      List.of(
          Sort.of(FIRST_DAY, false),
          Sort.of(new Operand.Known("earliest"), false),
          Sort.of(new Operand.Id(), false));

  private final NodeReaders nodes;

  Timelines(NodeReaders nodes) {
    this.nodes = nodes;
  }

  Root compile(Asked asked, Level level) {
    Map<String, @Nullable Object> arguments = asked.arguments();
    Object framework = arguments.get("framework");
    Object organisation = arguments.get("organisation");
    List<Root.Name> names = new ArrayList<>();
    names.addAll(name("framework", "Framework", framework, level));
    names.addAll(name("organisation", "Organisation", organisation, level));
    Source source = new Source.Events(framework, organisation);
    return new Root(timeline(asked, source, filter(arguments), level), names);
  }

  private static List<Root.Name> name(
      String argument, String label, @Nullable Object name, Level level) {
    if (name == null) {
      return List.of();
    }
    int place = level.wanted().place(new Column.Exists(new Source.ByAlias(label, name)));
    return List.of(new Root.Name(argument, label, name, place));
  }

  private Condition filter(Map<String, @Nullable Object> arguments) {
    Condition filter =
        among("kind", arguments.get("kinds")).and(among("status", arguments.get("status")));
    Object certainty = arguments.get("minCertainty");
    if (certainty != null) {
      filter =
          filter.and(new Compare(property("certainty"), Comparison.GREATER_OR_EQUAL, certainty));
    }
    Object from = arguments.get("from");
    if (from != null) {
      filter = filter.and(new Compare(LAST_DAY, Comparison.GREATER_OR_EQUAL, from));
    }
    Object to = arguments.get("to");
    if (to != null) {
      filter = filter.and(new Compare(FIRST_DAY, Comparison.LESS_OR_EQUAL, to));
    }
    Object asOf = arguments.get("asOf");
    return asOf instanceof LocalDate day ? filter.and(told(day)) : filter;
  }

  private Condition among(String property, @Nullable Object given) {
    return given instanceof List<?> values
        ? new Compare(property(property), Comparison.IN, List.copyOf(values))
        : And.ALWAYS;
  }

  private Operand property(String name) {
    return Operand.ofNode(nodes.model().node(EVENT).property(name).orElseThrow());
  }

  /** At least one article told it by the end of a day. */
  private Condition told(LocalDate day) {
    Relationship evidence = nodes.model().node(EVENT).relationship("evidence").orElseThrow();
    Property published =
        nodes.model().target(evidence.target()).property("publishedAt").orElseThrow();
    Condition by =
        new Compare(
            Operand.ofNode(published),
            Comparison.LESS,
            day.plusDays(1).atStartOfDay(ZoneOffset.UTC));
    return new Related(evidence, Quantifier.SOME, And.ALWAYS, by);
  }

  private Reader<List<?>> timeline(Asked asked, Source source, Condition filter, Level level) {
    List<Member<List<?>>> members = new ArrayList<>();
    for (Asked field : nodes.selections().of(asked.type(), asked.sets())) {
      Reader<List<?>> reader =
          switch (field.name()) {
            case "entries" -> entries(field, source, filter, level);
            case "buckets" ->
                buckets(
                    field, source, filter, String.valueOf(asked.arguments().get("bucket")), level);
            default -> Connections.typename(field);
          };
      members.add(Member.of(field, reader));
    }
    return Reader.object(members);
  }

  private Reader<List<?>> entries(Asked asked, Source source, Condition filter, Level level) {
    Page page = Paging.page(source, filter, ORDER, asked.arguments(), nodes.limits());
    return nodes.connections().compile(asked, page, level, this::entry);
  }

  private Reader<List<?>> entry(Asked asked, Level level) {
    List<Member<List<?>>> members = new ArrayList<>();
    for (Asked field : nodes.selections().of(asked.type(), asked.sets())) {
      Reader<List<?>> reader =
          switch (field.name()) {
            case "event" -> nodes.node(EVENT, field.sets(), level);
            case "label" -> label(level);
            default -> Connections.typename(field);
          };
      members.add(Member.of(field, reader));
    }
    return Reader.object(members);
  }

  private Reader<List<?>> label(Level level) {
    Property label = nodes.model().node(EVENT).property("label").orElseThrow();
    int place = level.wanted().place(Operand.ofNode(label));
    return (row, _) -> row.get(place);
  }

  /** A span of time with the events up to its end. */
  private record Bucket(Object start, long count, long cumulative) {}

  private Reader<List<?>> buckets(
      Asked asked, Source source, Condition filter, String bucket, Level level) {
    String unit = bucket.toLowerCase(Locale.ROOT);
    int place = level.wanted().place(new Column.Buckets(source, filter, FIRST_DAY, unit));
    List<Member<Bucket>> members = new ArrayList<>();
    for (Asked field : nodes.selections().of(asked.type(), asked.sets())) {
      Reader<Bucket> reader =
          switch (field.name()) {
            case "start" -> (one, _) -> Values.served(PropertyType.Scalar.DATE, one.start());
            case "count" -> (one, _) -> one.count();
            case "cumulative" -> (one, _) -> one.cumulative();
            default -> Connections.typename(field);
          };
      members.add(Member.of(field, reader));
    }
    return Reader.list(
        row -> cumulated(Connections.rows(Objects.requireNonNull(row.get(place)))),
        Reader.object(members));
  }

  private static List<Bucket> cumulated(List<List<?>> rows) {
    List<Bucket> buckets = new ArrayList<>();
    long sum = 0;
    for (List<?> row : rows) {
      long count = ((Number) Objects.requireNonNull(row.get(1))).longValue();
      sum += count;
      buckets.add(new Bucket(Objects.requireNonNull(row.get(0)), count, sum));
    }
    return buckets;
  }
}
