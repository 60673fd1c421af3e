package dev.newsgraph.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a node can be: of one kind, or of one of the kinds behind an interface. */
public sealed interface Kind {

  /** {@return its name in GraphQL} */
  String name();

  /** {@return what it is, in a sentence} */
  String description();

  /** {@return its properties, in the order they are written} */
  List<Property> properties();

  /** {@return the interfaces that it implements} */
  List<String> interfaces();

  /** {@return the label that each of its nodes bears; null where they share none} */
  @Nullable String label();

  /** {@return all the labels that each of its nodes bears, that one first} */
  List<String> labels();

  /** {@return its relationships, in the order they are written} */
  List<Relationship> relationships();

  /** {@return the property of a name} */
  default Optional<Property> property(String name) {
    return properties().stream().filter(property -> property.name().equals(name)).findFirst();
  }

  /** {@return the relationship of a field} */
  default Optional<Relationship> relationship(String name) {
    return relationships().stream()
        .filter(relationship -> relationship.name().equals(name))
        .findFirst();
  }

  /**
   * One kind of node.
   *
   * @param labels the first tells the kind, the others are borne as well
   * @param plural the query for many, such as {@code articles}
   */
  record NodeKind(
      String name,
      String description,
      List<String> labels,
      String plural,
      List<String> interfaces,
      List<Property> properties,
      List<Relationship> relationships)
      implements Kind {

    public NodeKind {
      labels = List.copyOf(labels);
      interfaces = List.copyOf(interfaces);
      properties = List.copyOf(properties);
      relationships = List.copyOf(relationships);
    }

    @Override
    public String label() {
      return labels.getFirst();
    }

    /** {@return the query for one, such as {@code article}} */
    public String singular() {
      return Names.lowerFirst(name);
    }

    /** {@return the properties that find one of its nodes; the id where the type names none} */
    public List<Property> lookups() {
      List<Property> named = Property.lookups(properties);
      return named.isEmpty()
          ? properties.stream().filter(property -> property.name().equals(GraphModel.ID)).toList()
          : named;
    }

    /** {@return its name as a value of the enum NodeKind, such as {@code ARTICLE}} */
    public String constant() {
      return Names.constant(name);
    }

    NodeKind relationships(Stream<Relationship> others) {
      return new NodeKind(
          name, description, labels, plural, interfaces, properties, others.toList());
    }
  }

  /** An interface: what several kinds have in common. */
  record InterfaceKind(
      String name,
      String description,
      @Nullable String label,
      List<String> interfaces,
      List<Property> properties)
      implements Kind {

    public InterfaceKind {
      interfaces = List.copyOf(interfaces);
      properties = List.copyOf(properties);
    }

    @Override
    public List<String> labels() {
      return label == null ? List.of() : List.of(label);
    }

    @Override
    public List<Relationship> relationships() {
      return List.of();
    }
  }
}
