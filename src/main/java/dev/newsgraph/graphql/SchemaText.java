package dev.newsgraph.graphql;

import dev.newsgraph.schema.EnumKind;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.schema.Kind;
import dev.newsgraph.schema.Property;
import dev.newsgraph.schema.PropertySet;
import dev.newsgraph.schema.Relationship;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Derives the types that a model is served with. */
final class SchemaText {
  private static final String PAGE_ARGUMENTS =
      """
      "How many rows, from the start or from behind `after`; %1$d where neither it nor `last` is given, at most %2$d unless the server says otherwise."
      first: Int
      "The cursor behind which the page starts."
      after: String
      "How many rows, from the end or from before `before`; at most %2$d unless the server says otherwise."
      last: Int
      "The cursor before which the page ends."
      before: String
      """
          .formatted(Paging.USUAL, Limits.USUAL.pageSize());

  private final GraphModel model;
  private final Sdl sdl = new Sdl();

  private SchemaText(GraphModel model) {
    this.model = model;
  }

  /** {@return the whole schema as text, not yet in its final order} */
  static String of(GraphModel model) {
    return new SchemaText(model).write();
  }

  /** The two sides of a connection: the kind it leads to, and the properties of the way there. */
  private record Way(String target, @Nullable String properties) {}

  private String write() {
    sdl.raw(resource("served.graphqls"));
    if (model.kind("Event").isPresent()) {
      sdl.raw(resource("timeline.graphqls"));
      sdl.raw(resource("changes.graphqls"));
    }
    model.interfaces().forEach(this::shared);
    model.nodes().forEach(this::node);
    model.propertySets().forEach(this::propertySet);
    model.enums().forEach(this::words);
    kinds();
    ways().forEach(this::way);
    new FilterText(model, sdl).write();
    new AggregateText(model, sdl).write();
    queries();
    statistics();
    return sdl.toString();
  }

  private static String resource(String name) {
    try (InputStream stream =
        Objects.requireNonNull(SchemaText.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void shared(Kind.InterfaceKind kind) {
    sdl.block(
        kind.description(),
        "interface " + kind.name() + implementing(kind),
        kind.properties().stream().map(Sdl::member).toList());
  }

  private void node(Kind.NodeKind kind) {
    Stream<String> properties = kind.properties().stream().map(Sdl::member);
    Stream<String> relationships = kind.relationships().stream().map(this::field);
    sdl.block(
        kind.description(),
        "type " + kind.name() + implementing(kind),
        Stream.concat(properties, relationships).toList());
  }

  private static String implementing(Kind kind) {
    return kind.interfaces().isEmpty()
        ? ""
        : " implements " + String.join(" & ", kind.interfaces());
  }

  private String field(Relationship relationship) {
    String type = relationship.target() + (relationship.required() ? "!" : "");
    return Sdl.member(
        relationship.description(),
        relationship.many()
            ? connectionField(relationship.name(), relationship.target(), relationship.properties())
            : relationship.name() + ": " + type);
  }

  /**
   * Whether relationships tell since when they hold, so that it can be asked which held on a day.
   */
  private boolean dated(String properties) {
    return model.propertySet(properties).properties().stream()
        .anyMatch(one -> one.name().equals(NodeReaders.SINCE));
  }

  private String connectionField(String name, String target, @Nullable String properties) {
    List<String> arguments = new ArrayList<>();
    arguments.add(
        Sdl.member("What must hold of the things.", "filter: " + TypeNames.filter(target)));
    arguments.add(
        Sdl.member(
            "The order, the weightiest key first; by id where it is left out.",
            "orderBy: [" + TypeNames.order(target) + "!]"));
    if (properties != null) {
      arguments.addAll(edgeArguments(properties));
    }
    return name
        + "(\n"
        + String.join("\n", arguments)
        + "\n"
        + PAGE_ARGUMENTS
        + "): "
        + TypeNames.connection(target, properties)
        + "!";
  }

  private List<String> edgeArguments(String properties) {
    List<String> arguments = new ArrayList<>();
    arguments.add(
        Sdl.member(
            "What must hold of the properties of the relationship.",
            "properties: " + TypeNames.filter(properties)));
    arguments.add(
        Sdl.member(
            "Keys of the order that come before those of `orderBy`.",
            "orderByProperties: [" + TypeNames.order(properties) + "!]"));
    if (dated(properties)) {
      arguments.add(
          Sdl.member(
              "The relationships as they held on this day: those known to have come later are left"
                  + " out.",
              "asOf: Date"));
    }
    return arguments;
  }

  private void propertySet(PropertySet set) {
    sdl.block(
        set.description(),
        "type " + set.name(),
        set.properties().stream().map(Sdl::member).toList());
  }

  private void words(EnumKind words) {
    sdl.block(
        words.description(),
        "enum " + words.name(),
        words.values().stream()
            .map(value -> Sdl.member(value.description(), value.name()))
            .toList());
  }

  private void kinds() {
    sdl.block(
        "The kinds of thing in the graph.",
        "enum " + TypeNames.NODE_KIND,
        model.nodes().stream()
            .map(kind -> Sdl.member(kind.description(), kind.constant()))
            .toList());
    sdl.block(
        "The kinds of relationship in the graph.",
        "enum " + TypeNames.RELATIONSHIP_KIND,
        model.relationshipTypes().stream().map(this::relationshipKind).toList());
  }

  private String relationshipKind(String type) {
    String description =
        model.nodes().stream()
            .flatMap(
                kind -> kind.relationships().stream().map(one -> new Described(kind.name(), one)))
            .filter(one -> one.relationship().type().equals(type))
            .map(Described::sentence)
            .findFirst()
            .orElse(type);
    return Sdl.member(description, type);
  }

  private record Described(String kind, Relationship relationship) {
    String sentence() {
      return kind + "." + relationship.name() + ": " + relationship.description();
    }
  }

  private Set<Way> ways() {
    Set<Way> ways = new LinkedHashSet<>();
    model.nodes().forEach(kind -> ways.add(new Way(kind.name(), null)));
    model.nodes().stream()
        .flatMap(kind -> kind.relationships().stream())
        .filter(Relationship::many)
        .forEach(one -> ways.add(new Way(one.target(), one.properties())));
    return ways;
  }

  private void way(Way way) {
    List<String> page = new ArrayList<>();
    page.add(
        Sdl.member(
            "The rows of the page.",
            "edges: [" + TypeNames.edge(way.target(), way.properties()) + "!]!"));
    page.add(Sdl.member("Where the page lies.", "pageInfo: PageInfo!"));
    page.add(
        Sdl.member(
            "How many rows there are in all; counted only when asked for.", "totalCount: Int!"));
    page.addAll(AggregateText.fields(way.target()));
    sdl.block(
        "One page of rows that each hold one " + way.target() + ".",
        "type " + TypeNames.connection(way.target(), way.properties()),
        page);
    List<String> edge = new ArrayList<>();
    edge.add(
        Sdl.member(
            "What to give as `after` or `before` to go on from this row.", "cursor: String!"));
    edge.add(Sdl.member("What the row holds.", "node: " + way.target() + "!"));
    if (way.properties() != null) {
      edge.add(
          Sdl.member(
              "The properties of the relationship that led here.",
              "properties: " + way.properties() + "!"));
    }
    sdl.block(
        "One row: a " + way.target() + " and its place in the order.",
        "type " + TypeNames.edge(way.target(), way.properties()),
        edge);
  }

  private void queries() {
    List<String> fields = new ArrayList<>();
    for (Kind.NodeKind kind : model.nodes()) {
      fields.add(lookup(kind));
      fields.add(
          Sdl.member(
              "All " + kind.plural() + ", filtered, ordered and page by page.",
              connectionField(kind.plural(), kind.name(), null)));
    }
    sdl.raw("extend type Query {\n  " + String.join("\n  ", fields) + "\n}\n");
  }

  private static String lookup(Kind.NodeKind kind) {
    List<Property> by = kind.lookups();
    String mark = by.size() == 1 ? "!" : "";
    List<String> arguments =
        by.stream()
            .map(one -> Sdl.member(argument(one), one.name() + ": " + one.type().graphQl() + mark))
            .toList();
    String which = by.size() == 1 ? "" : " Give exactly one argument.";
    return Sdl.member(
        "One " + kind.name() + "; null where there is none." + which,
        kind.singular() + "(" + String.join(" ", arguments) + "): " + kind.name());
  }

  private static String argument(Property property) {
    return switch (property.lookup()) {
      case ALIAS -> "The name or any alias, in any case.";
      case URL -> "The address, in any spelling that means the same.";
      case VALUE -> property.description();
      case null -> property.description();
    };
  }

  private void statistics() {
    List<String> fields = new ArrayList<>();
    model
        .nodes()
        .forEach(
            kind ->
                fields.add(
                    Sdl.member(
                        "How many " + kind.plural() + " there are.", kind.plural() + ": Int!")));
    fields.add(Sdl.member("How many relationships there are.", "relationships: Int!"));
    fields.add(
        Sdl.member(
            "When the graph was last loaded; null where that is not known.", "loadedAt: DateTime"));
    sdl.block("How much there is in the graph.", "type Statistics", fields);
  }
}
