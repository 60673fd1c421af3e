package dev.newsgraph.schema;

import dev.newsgraph.schema.Relationship.Direction;
import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.SourceLocation;
import graphql.language.Type;
import graphql.language.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a type: properties, and relationships where they are annotated as such. */
final class FieldReader {
  private final Problems problems;
  private final Known known;

  FieldReader(Problems problems, Known known) {
    this.problems = problems;
    this.known = known;
  }

  /** The names that fields can refer to: kinds and interfaces, property sets, enums. */
  record Known(Set<String> targets, Set<String> sets, Set<String> enums) {}

  /** What was read. */
  record Fields(List<Property> properties, List<Relationship> relationships) {}

  /** A type taken apart: {@code [name!]!}. */
  private record Shape(String name, boolean list, boolean required) {
    static Shape of(Type<?> type) {
      Type<?> inner = type instanceof NonNullType some ? some.getType() : type;
      boolean required = type instanceof NonNullType;
      return switch (inner) {
        case ListType list -> new Shape(of(list.getType()).name(), true, required);
        case TypeName name -> new Shape(name.getName(), false, required);
        default -> new Shape("", false, required);
      };
    }
  }

  static List<String> typeNames(List<?> types) {
    return types.stream().map(type -> Shape.of((Type<?>) type).name()).toList();
  }

  Fields read(String file, List<FieldDefinition> definitions) {
    List<Property> properties = new ArrayList<>();
    List<Relationship> relationships = new ArrayList<>();
    for (FieldDefinition definition : definitions) {
      Annotations annotations = new Annotations(file, problems, definition.getDirectives());
      annotations.only(Set.of("relationship", "coalesce", "lookup", "ordered"));
      if (annotations.has("relationship")) {
        relationships.add(relationship(file, definition, annotations));
      } else {
        property(file, definition, annotations).ifPresent(properties::add);
      }
    }
    return new Fields(properties, relationships);
  }

  /** Tells that relationships have no place here. */
  void none(
      String file, List<Relationship> relationships, @Nullable SourceLocation at, String what) {
    if (!relationships.isEmpty()) {
      problems.add(
          file,
          at,
          what + " has no relationships: " + relationships.getFirst().name() + " cannot stay");
    }
  }

  private Optional<Property> property(String file, FieldDefinition field, Annotations annotations) {
    Shape shape = Shape.of(field.getType());
    Optional<PropertyType> type = type(shape.name());
    if (type.isEmpty()) {
      problems.add(file, field.getSourceLocation(), unknownType(field, shape));
    }
    return type.map(
        found ->
            new Property(
                field.getName(),
                annotations.description(
                    field.getDescription(), field.getSourceLocation(), field.getName()),
                found,
                shape.list(),
                shape.required(),
                annotations.value("coalesce", "value").orElse(null),
                lookup(file, annotations),
                order(file, annotations)));
  }

  private Property.@Nullable Lookup lookup(String file, Annotations annotations) {
    return annotations.has("lookup")
        ? word(
            file,
            annotations,
            "lookup",
            annotations.text("lookup", "through"),
            Property.Lookup.VALUE,
            List.of(Property.Lookup.values()))
        : null;
  }

  private Property.@Nullable Order order(String file, Annotations annotations) {
    return annotations.has("ordered")
        ? word(
            file,
            annotations,
            "ordered",
            annotations.text("ordered", "direction"),
            Property.Order.ASC,
            List.of(Property.Order.values()))
        : null;
  }

  private String unknownType(FieldDefinition field, Shape shape) {
    return known.targets().contains(shape.name())
        ? field.getName()
            + " leads to "
            + shape.name()
            + " and needs @relationship(type:, direction:)"
        : shape.name()
            + " is not known: a property is of "
            + List.of(PropertyType.Scalar.values()).stream().map(PropertyType::graphQl).toList()
            + " or of an enum of "
            + new TreeSet<>(known.enums());
  }

  private Optional<PropertyType> type(String name) {
    return known.enums().contains(name)
        ? Optional.of(new PropertyType.Enumerated(name))
        : PropertyType.Scalar.named(name).map(scalar -> scalar);
  }

  private Relationship relationship(String file, FieldDefinition field, Annotations annotations) {
    Shape shape = Shape.of(field.getType());
    if (!known.targets().contains(shape.name())) {
      problems.add(
          file,
          field.getSourceLocation(),
          shape.name() + " is no kind of node: known are " + new TreeSet<>(known.targets()));
    }
    return new Relationship(
        field.getName(),
        annotations.description(field.getDescription(), field.getSourceLocation(), field.getName()),
        relationshipType(file, annotations),
        direction(file, annotations),
        shape.name(),
        shape.list(),
        shape.required(),
        propertySet(file, annotations),
        null);
  }

  private String relationshipType(String file, Annotations annotations) {
    String type = annotations.text("relationship", "type");
    if (type == null || !type.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      problems.add(
          file,
          annotations.location("relationship"),
          "@relationship needs type:, a word such as \"ADOPTED\"");
      return "";
    }
    return type;
  }

  private Direction direction(String file, Annotations annotations) {
    Direction written =
        word(
            file,
            annotations,
            "relationship",
            annotations.text("relationship", "direction"),
            null,
            List.of(Direction.OUT, Direction.IN));
    return "UNDIRECTED".equals(annotations.text("relationship", "queryDirection"))
        ? Direction.BOTH
        : written;
  }

  private @Nullable String propertySet(String file, Annotations annotations) {
    String name = annotations.text("relationship", "properties");
    if (name != null && !known.sets().contains(name)) {
      problems.add(
          file,
          annotations.location("relationship"),
          name
              + " is no type with @relationshipProperties: known are "
              + new TreeSet<>(known.sets()));
    }
    return name;
  }

  private <E extends Enum<E>> E word(
      String file,
      Annotations annotations,
      String directive,
      @Nullable String text,
      @Nullable E missing,
      List<E> words) {
    for (E word : words) {
      if (word.name().equals(text)) {
        return word;
      }
    }
    if (text != null || missing == null) {
      problems.add(
          file,
          annotations.location(directive),
          "@" + directive + " needs one of " + words + ", not " + text);
    }
    return missing == null ? words.getFirst() : missing;
  }
}
