package dev.newsgraph.graphql;

import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.schema.Kind;
import dev.newsgraph.schema.Property;
import dev.newsgraph.schema.PropertyType;
import dev.newsgraph.schema.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Derives the types of aggregates and groups. */
final class AggregateText {
  private final GraphModel model;
  private final Sdl sdl;

  AggregateText(GraphModel model, Sdl sdl) {
    this.model = model;
    this.sdl = sdl;
  }

  /** {@return the fields that every connection to a kind has for them} */
  static List<String> fields(String target) {
    return List.of(
        Sdl.member(
            "What all rows come to, whatever the page.",
            "aggregate: " + TypeNames.aggregate(target) + "!"),
        Sdl.member(
            "All rows, whatever the page, put together by keys; those with the most rows first.",
            "groupBy("
                + Sdl.member(
                    "What to put them together by, at most 4 keys.",
                    "keys: [" + TypeNames.groupKey(target) + "!]!")
                + " "
                + Sdl.member("How many groups; 50 where it is left out.", "first: Int")
                + "): ["
                + TypeNames.group(target)
                + "!]!"));
  }

  void write() {
    model.nodes().forEach(this::kind);
    model.interfaces().stream().filter(this::reached).forEach(this::kind);
  }

  private boolean reached(Kind.InterfaceKind shared) {
    return model.nodes().stream()
        .flatMap(kind -> kind.relationships().stream())
        .anyMatch(one -> one.many() && one.target().equals(shared.name()));
  }

  private void kind(Kind kind) {
    String name = kind.name();
    values(kind);
    List<String> measures = measures(kind);
    sdl.block(
        "What several " + name + " rows come to.", "type " + TypeNames.aggregate(name), measures);
    List<String> group = new ArrayList<>(measures);
    group.addFirst(
        Sdl.member(
            "What the rows have in common, in the order of the keys.", "keys: [GroupKey!]!"));
    sdl.block(
        "Rows of " + name + " that have something in common.",
        "type " + TypeNames.group(name),
        group);
    keys(kind);
  }

  private void keys(Kind kind) {
    String name = kind.name();
    Stream<String> properties =
        kind.properties().stream()
            .filter(Property::sortable)
            .map(one -> Sdl.member(one.description(), TypeNames.orderBy(one)));
    Stream<String> neighbours =
        kind.relationships().stream()
            .map(one -> Sdl.member(one.description(), TypeNames.groupBy(one)));
    sdl.block(
        "What rows of " + name + " can be put together by.",
        "enum " + TypeNames.groupField(name),
        Stream.concat(properties, neighbours).toList());
    sdl.block(
        "One key that rows of " + name + " are put together by.",
        "input " + TypeNames.groupKey(name),
        List.of(
            Sdl.member(
                "A property, or a relationship: a row then counts once for each thing it leads to.",
                "by: " + TypeNames.groupField(name) + "!"),
            Sdl.member(
                "For a date, the span that counts as one; the day itself where it is left out.",
                "part: DatePart")));
  }

  private void values(Kind kind) {
    sdl.block(
        "A value for each property of " + kind.name() + " that has an order.",
        "type " + TypeNames.values(kind.name()),
        kind.properties().stream()
            .filter(Property::sortable)
            .map(one -> Sdl.member(one.description(), one.name() + ": " + one.type().graphQl()))
            .toList());
    if (numbers(kind).findAny().isPresent()) {
      sdl.block(
          "A number for each property of " + kind.name() + " that is one.",
          "type " + TypeNames.numbers(kind.name()),
          numbers(kind).map(one -> Sdl.member(one.description(), one.name() + ": Float")).toList());
    }
  }

  private static List<String> measures(Kind kind) {
    List<String> fields = new ArrayList<>();
    fields.add(Sdl.member("How many rows there are.", "count: Int!"));
    fields.add(
        Sdl.member(
            "The least value of each property.", "min: " + TypeNames.values(kind.name()) + "!"));
    fields.add(
        Sdl.member(
            "The greatest value of each property.", "max: " + TypeNames.values(kind.name()) + "!"));
    if (numbers(kind).findAny().isPresent()) {
      String numbers = TypeNames.numbers(kind.name());
      fields.add(Sdl.member("The average of each number.", "average: " + numbers + "!"));
      fields.add(Sdl.member("The sum of each number.", "sum: " + numbers + "!"));
    }
    return fields;
  }

  private static Stream<Property> numbers(Kind kind) {
    return kind.properties().stream()
        .filter(one -> !one.list())
        .filter(
            one ->
                one.type() == PropertyType.Scalar.INT || one.type() == PropertyType.Scalar.FLOAT);
  }

  /** {@return the relationship that a group key names; empty where it names a property} */
  static Stream<Relationship> neighbour(Kind kind, String field) {
    return kind.relationships().stream().filter(one -> TypeNames.groupBy(one).equals(field));
  }
}
