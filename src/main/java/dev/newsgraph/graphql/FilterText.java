package dev.newsgraph.graphql;

import dev.newsgraph.schema.EnumKind;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.schema.Kind;
import dev.newsgraph.schema.Property;
import dev.newsgraph.schema.PropertySet;
import dev.newsgraph.schema.Relationship;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Derives the inputs that filter and order. */
final class FilterText {
  private final GraphModel model;
  private final Sdl sdl;

  FilterText(GraphModel model, Sdl sdl) {
    this.model = model;
    this.sdl = sdl;
  }

  void write() {
    model.enums().forEach(this::words);
    model.nodes().forEach(this::filter);
    model.nodes().forEach(this::order);
    model.interfaces().forEach(this::filter);
    model.interfaces().forEach(this::order);
    model.propertySets().forEach(this::propertySet);
    relationships().values().forEach(this::relationship);
  }

  private void words(EnumKind words) {
    String name = words.name();
    sdl.block(
        "A condition on a " + name + ".",
        "input " + TypeNames.filter(name),
        List.of(
            Sdl.member("It is this; `null` asks for a missing one.", "eq: " + name),
            Sdl.member("It is not this; `null` asks for any that is there.", "ne: " + name),
            Sdl.member("It is one of these.", "in: [" + name + "!]")));
  }

  private void filter(Kind kind) {
    List<String> fields = new ArrayList<>(combining(TypeNames.filter(kind.name())));
    kind.properties().forEach(property -> fields.add(condition(property)));
    switch (kind) {
      case Kind.NodeKind node -> node.relationships().forEach(one -> fields.add(condition(one)));
      case Kind.InterfaceKind shared ->
          model.kindsOf(shared.name()).forEach(one -> fields.add(condition(one)));
    }
    sdl.block(
        "What must hold of a " + kind.name() + ": all of what is given.",
        "input " + TypeNames.filter(kind.name()),
        fields);
  }

  private static List<String> combining(String filter) {
    return List.of(
        Sdl.member("All of these hold.", "and: [" + filter + "!]"),
        Sdl.member("At least one of these holds.", "or: [" + filter + "!]"),
        Sdl.member("This does not hold.", "not: " + filter));
  }

  private static String condition(Property property) {
    return Sdl.member(property.description(), property.name() + ": " + TypeNames.filter(property));
  }

  private static String condition(Relationship relationship) {
    return Sdl.member(
        relationship.description(),
        relationship.name()
            + ": "
            + TypeNames.relationshipFilter(relationship.target(), relationship.properties()));
  }

  private static String condition(Kind.NodeKind kind) {
    return Sdl.member(
        "It is of this kind, and this holds of it; `{}` asks for the kind alone.",
        TypeNames.asked(kind) + ": " + TypeNames.filter(kind.name()));
  }

  private void order(Kind kind) {
    Stream<String> properties =
        kind.properties().stream()
            .filter(Property::sortable)
            .map(property -> Sdl.member(property.description(), TypeNames.orderBy(property)));
    Stream<String> counts =
        kind.relationships().stream()
            .filter(Relationship::many)
            .map(
                one ->
                    Sdl.member("How many there are: " + one.description(), TypeNames.orderBy(one)));
    order(kind.name(), Stream.concat(properties, counts).toList());
  }

  private void order(String of, List<String> fields) {
    sdl.block("What a " + of + " can be ordered by.", "enum " + TypeNames.orderField(of), fields);
    sdl.block(
        "One key of an order of rows by their " + of + ".",
        "input " + TypeNames.order(of),
        List.of(
            Sdl.member("What to order by.", "field: " + TypeNames.orderField(of) + "!"),
            Sdl.member("Which way.", "direction: OrderDirection! = ASC")));
  }

  private void propertySet(PropertySet set) {
    List<String> fields = new ArrayList<>(combining(TypeNames.filter(set.name())));
    set.properties().forEach(property -> fields.add(condition(property)));
    sdl.block(
        "What must hold of the properties of a relationship: all of what is given.",
        "input " + TypeNames.filter(set.name()),
        fields);
    order(
        set.name(),
        set.properties().stream()
            .filter(Property::sortable)
            .map(property -> Sdl.member(property.description(), TypeNames.orderBy(property)))
            .toList());
  }

  private Map<String, Relationship> relationships() {
    Map<String, Relationship> byFilter = new LinkedHashMap<>();
    model.nodes().stream()
        .flatMap(kind -> kind.relationships().stream())
        .forEach(
            one ->
                byFilter.putIfAbsent(
                    TypeNames.relationshipFilter(one.target(), one.properties()), one));
    return byFilter;
  }

  private void relationship(Relationship one) {
    String filter = TypeNames.filter(one.target());
    List<String> fields = new ArrayList<>();
    fields.add(Sdl.member("It holds of at least one of them.", "some: " + filter));
    fields.add(
        Sdl.member("It holds of each of them; true where there is none.", "every: " + filter));
    fields.add(Sdl.member("It holds of none of them.", "none: " + filter));
    fields.add(Sdl.member("It holds of exactly one of them.", "single: " + filter));
    fields.add(Sdl.member("How many there are.", "count: IntFilter"));
    fields.add(
        Sdl.member("Which of them `count` counts; all where it is left out.", "where: " + filter));
    if (one.properties() != null) {
      fields.add(
          Sdl.member(
              "Which of them are looked at at all, by the properties of the relationship.",
              "properties: " + TypeNames.filter(one.properties())));
    }
    sdl.block(
        "What must hold of related things: all of what is given.",
        "input " + TypeNames.relationshipFilter(one.target(), one.properties()),
        fields);
  }
}
