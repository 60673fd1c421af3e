package dev.newsgraph.export;

import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.schema.Kind.NodeKind;
import dev.newsgraph.schema.Property;
import dev.newsgraph.schema.Relationship;
import dev.newsgraph.schema.Relationship.Direction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What of the graph is public: the labels, types and properties of the schema, and nothing else.
 */
final class PublicGraph {
  private final GraphModel model;

  /** By the name of the kind that they leave, then by type. */
  private final Map<String, SortedMap<String, EdgeKind>> edges = new TreeMap<>();

  PublicGraph(GraphModel model) {
    this.model = model;
    for (NodeKind kind : model.nodes()) {
      kind.relationships().forEach(relationship -> add(kind, relationship));
    }
  }

  /** A relationship is written at either of its ends, or at both. */
  private void add(NodeKind kind, Relationship relationship) {
    for (NodeKind other : model.kindsOf(relationship.target())) {
      if (relationship.direction() != Direction.IN) {
        add(kind, relationship, other);
      }
      if (relationship.direction() != Direction.OUT) {
        add(other, relationship, kind);
      }
    }
  }

  private void add(NodeKind start, Relationship relationship, NodeKind end) {
    edges
        .computeIfAbsent(start.name(), name -> new TreeMap<>())
        .computeIfAbsent(relationship.type(), type -> EdgeKind.of(start, type))
        .add(end, properties(relationship));
  }

  private SortedMap<String, Property> properties(Relationship relationship) {
    String set = relationship.properties();
    return set == null ? new TreeMap<>() : byName(model.propertySet(set).properties());
  }

  private static SortedMap<String, Property> byName(Collection<Property> properties) {
    SortedMap<String, Property> named = new TreeMap<>();
    properties.forEach(property -> named.put(property.name(), property));
    return named;
  }

  /** {@return the kinds of node, in the order they are written} */
  Collection<NodeKind> kinds() {
    return model.nodes();
  }

  /** {@return the kind of a node by its labels, which are all public or of no account} */
  NodeKind kind(Collection<?> labels) {
    return model.byLabels(labels).orElseThrow(() -> new IllegalStateException("no kind" + labels));
  }

  /** {@return the label that each node of a kind of this name bears} */
  String label(String kind) {
    return model.node(kind).label();
  }

  /** {@return the properties of a kind of node, by name} */
  static SortedMap<String, Property> properties(NodeKind kind) {
    return byName(kind.properties());
  }

  /** {@return the relationships that leave a kind of node, by type} */
  SortedMap<String, EdgeKind> edges(NodeKind start) {
    return edges.getOrDefault(start.name(), new TreeMap<>());
  }

  /** {@return the types of relationship, in order} */
  SortedSet<String> types() {
    SortedSet<String> types = new TreeSet<>();
    edges.values().forEach(some -> types.addAll(some.keySet()));
    return types;
  }

  /** {@return the properties of relationships of a type, wherever they start, by name} */
  SortedMap<String, Property> properties(String type) {
    SortedMap<String, Property> all = new TreeMap<>();
    edges.values().stream()
        .flatMap(some -> some.values().stream())
        .filter(edge -> edge.type().equals(type))
        .forEach(edge -> all.putAll(edge.properties()));
    return all;
  }

  /** {@return the properties of all kinds of node: under one name, those of that name} */
  SortedMap<String, List<Property>> ofNodes() {
    SortedMap<String, List<Property>> all = new TreeMap<>();
    kinds().forEach(kind -> collect(kind.properties(), all));
    return all;
  }

  /** {@return the properties of all relationships: under one name, those of that name} */
  SortedMap<String, List<Property>> ofEdges() {
    SortedMap<String, List<Property>> all = new TreeMap<>();
    types().forEach(type -> collect(properties(type).values(), all));
    return all;
  }

  private static void collect(
      Collection<Property> properties, SortedMap<String, List<Property>> all) {
    properties.forEach(
        property ->
            all.merge(
                property.name(),
                List.of(property),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
  }
}
