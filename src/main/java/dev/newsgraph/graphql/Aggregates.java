package dev.newsgraph.graphql;

import dev.newsgraph.graphql.Paging.Page;
import dev.newsgraph.graphql.Reader.Member;
import dev.newsgraph.graphql.Selections.Asked;
import dev.newsgraph.plan.Column;
import dev.newsgraph.plan.Column.ByNeighbour;
import dev.newsgraph.plan.Column.ByValue;
import dev.newsgraph.plan.Column.Groups;
import dev.newsgraph.plan.Column.Measure;
import dev.newsgraph.plan.Column.Taken;
import dev.newsgraph.plan.Operand;
import dev.newsgraph.plan.Wanted;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.schema.Kind;
import dev.newsgraph.schema.Property;
import dev.newsgraph.schema.PropertyType.Scalar;
import dev.newsgraph.schema.Relationship;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compiles aggregates and groups of a connection. */
final class Aggregates {
  private static final int MOST_KEYS = 4;
  private static final int ROWS = 0;
  private static final int MEASURES = 1;
  private static final int KEYS = 2;

  private final NodeReaders nodes;

  Aggregates(NodeReaders nodes) {
    this.nodes = nodes;
  }

  /** Groups while they are asked for: measures and what is wanted of neighbours come one by one. */
  private record Wish(List<By> keys, List<Measure> measures) {
    int measure(Taken taken, Property property) {
      Measure measure = new Measure(taken, Operand.ofNode(property));
      if (!measures.contains(measure)) {
        measures.add(measure);
      }
      return measures.indexOf(measure);
    }
  }

  /** A key as it is asked for: by a value, or by a neighbour. */
  private sealed interface By {}

  private record Valued(Property property, @Nullable String part) implements By {}

  private record Neighbour(Relationship relationship, Wanted wanted, @Nullable String label)
      implements By {}

  /** {@return the reader of one aggregate of all rows of a page's source} */
  Reader<List<?>> aggregate(Kind kind, Asked asked, Page page, Level level) {
    Wish wish = new Wish(List.of(), new ArrayList<>());
    int place = place(page, wish, 1, asked, level);
    Reader<List<?>> group = group(kind, asked, wish, level);
    return (row, absences) -> group.read(groups(row, place).getFirst(), absences);
  }

  /** {@return the reader of the groups of all rows of a page's source} */
  Reader<List<?>> groups(Kind kind, Asked asked, Page page, Level level) {
    List<?> keys = (List<?>) Objects.requireNonNull(asked.arguments().get("keys"));
    Paging.within("keys", keys.size(), 1, MOST_KEYS);
    int limit =
        asked.arguments().get("first") instanceof Long first
            ? Paging.rows("first", first.intValue(), 0, nodes.limits())
            : Paging.usual(nodes.limits());
    Wish wish =
        new Wish(keys.stream().map(key -> by(kind, (Map<?, ?>) key)).toList(), new ArrayList<>());
    int place = place(page, wish, limit, asked, level);
    return Reader.list(
        row -> groups(row, place), group(kind, asked, wish, level.below(level.wanted())));
  }

  private static List<List<?>> groups(List<?> row, int place) {
    return Connections.rows(Objects.requireNonNull(row.get(place)));
  }

  private By by(Kind kind, Map<?, ?> key) {
    String field = String.valueOf(key.get("by"));
    Optional<Property> property =
        kind.properties().stream().filter(one -> TypeNames.orderBy(one).equals(field)).findFirst();
    Object part = key.get("part");
    if (property.isPresent()) {
      return new Valued(property.get(), part(property.get(), part));
    }
    Relationship relationship = AggregateText.neighbour(kind, field).findFirst().orElseThrow();
    boolean alone = nodes.model().alone(kind, relationship);
    return new Neighbour(
        relationship,
        new Wanted(),
        alone ? nodes.model().target(relationship.target()).label() : null);
  }

  private static @Nullable String part(Property property, @Nullable Object part) {
    boolean dated = property.type() == Scalar.DATE || property.type() == Scalar.DATE_TIME;
    if (part == null) {
      return property.type() == Scalar.DATE_TIME ? "day" : null;
    }
    if (!dated) {
      throw Refusal.argument(
          "keys.part", "belongs to dates, which " + property.name() + " is not; leave it out");
    }
    return part.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * The same groups under two names are still two columns: what is wanted of their neighbours may
   * differ.
   */
  private static int place(Page page, Wish wish, int limit, Asked asked, Level level) {
    Supplier<Column> column =
        () ->
            new Groups(
                page.source(),
                page.filter(),
                wish.keys().stream().map(Aggregates::key).toList(),
                wish.measures(),
                limit);
    return level
        .wanted()
        .place(new Named(page.source(), page.filter(), asked.name(), asked.key()), column);
  }

  private record Named(Object source, Object filter, String name, String key) {}

  private static Column.Key key(By by) {
    return switch (by) {
      case Valued(Property property, String part) -> new ByValue(Operand.ofNode(property), part);
      case Neighbour(Relationship relationship, Wanted wanted, String label) ->
          new ByNeighbour(relationship, wanted.projection(), label);
    };
  }

  private Reader<List<?>> group(Kind kind, Asked asked, Wish wish, Level level) {
    List<Member<List<?>>> members = new ArrayList<>();
    for (Asked field : nodes.selections().of(asked.type(), asked.sets())) {
      Reader<List<?>> reader =
          switch (field.name()) {
            case "keys" -> keys(field, wish, level);
            case "count" -> (group, _) -> group.get(ROWS);
            case "min" -> measures(kind, field, Taken.LEAST, wish);
            case "max" -> measures(kind, field, Taken.GREATEST, wish);
            case "average" -> measures(kind, field, Taken.AVERAGE, wish);
            case "sum" -> measures(kind, field, Taken.SUM, wish);
            default -> Connections.typename(field);
          };
      members.add(Member.of(field, reader));
    }
    return Reader.object(members);
  }

  private Reader<List<?>> measures(Kind kind, Asked asked, Taken taken, Wish wish) {
    List<Member<List<?>>> members = new ArrayList<>();
    for (Asked field : nodes.selections().of(asked.type(), asked.sets())) {
      Property property = kind.property(field.name()).orElse(null);
      members.add(
          Member.of(
              field,
              property == null ? Connections.typename(field) : measure(taken, property, wish)));
    }
    return Reader.object(members);
  }

  private static Reader<List<?>> measure(Taken taken, Property property, Wish wish) {
    int place = wish.measure(taken, property);
    return (group, _) ->
        group.get(MEASURES) instanceof List<?> measures
            ? Values.served(property.type(), measures.get(place))
            : null;
  }

  /** One key of one group: what it is, and its value or its neighbour's row. */
  private record KeyValue(int place, By by, @Nullable Object value) {}

  private Reader<List<?>> keys(Asked asked, Wish wish, Level level) {
    List<Reader<KeyValue>> readers = new ArrayList<>();
    for (By by : wish.keys()) {
      readers.add(key(asked, by, level));
    }
    return Reader.list(
        group -> keyValues(wish, group),
        (value, absences) -> readers.get(value.place()).read(value, absences));
  }

  private static List<KeyValue> keyValues(Wish wish, List<?> group) {
    List<KeyValue> values = new ArrayList<>();
    for (int i = 0; i < wish.keys().size(); i++) {
      values.add(new KeyValue(i, wish.keys().get(i), group.get(KEYS + i)));
    }
    return values;
  }

  private Reader<KeyValue> key(Asked asked, By by, Level level) {
    List<Member<KeyValue>> members = new ArrayList<>();
    for (Asked field : nodes.selections().of(asked.type(), asked.sets())) {
      Reader<KeyValue> reader =
          switch (field.name()) {
            case "value" -> (key, _) -> value(key);
            case "node" -> node(field, by, level);
            default -> Connections.typename(field);
          };
      members.add(Member.of(field, reader));
    }
    return Reader.object(members);
  }

  private Reader<KeyValue> node(Asked asked, By by, Level level) {
    return switch (by) {
      case Valued _ -> (_, _) -> null;
      case Neighbour(_, Wanted wanted, _) -> {
        Reader<List<?>> node = nodes.node(GraphModel.NODE, asked.sets(), level.below(wanted));
        yield (key, absences) ->
            key.value() instanceof List<?> row ? node.read(row, absences) : null;
      }
    };
  }

  private static @Nullable String value(KeyValue key) {
    return switch (key.by()) {
      case Neighbour _ -> null;
      case Valued(Property property, String part) ->
          key.value() instanceof LocalDate day && part != null
              ? span(day, part)
              : Optional.ofNullable(Values.served(property.type(), key.value()))
                  .map(Object::toString)
                  .orElse(null);
    };
  }

  private static String span(LocalDate day, String part) {
    return switch (part) {
      case "year" -> Integer.toString(day.getYear());
      case "quarter" -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
      case "month" -> day.toString().substring(0, 7);
      default -> day.toString();
    };
  }
}
