package dev.newsgraph.schema;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of node, relationship and property that the graph has in public. */
public final class GraphModel {
  /** The key of every node. */
  public static final String ID = "id";

  /** The interface of everything that has an id. */
  public static final String NODE = "Node";

  private final Map<String, Kind.NodeKind> nodes;
  private final Map<String, Kind.InterfaceKind> interfaces;
  private final Map<String, PropertySet> propertySets;
  private final Map<String, EnumKind> enums;
  private final Map<String, Kind.NodeKind> byLabel = new HashMap<>();

  GraphModel(
      Collection<Kind.NodeKind> nodes,
      Collection<Kind.InterfaceKind> interfaces,
      Collection<PropertySet> propertySets,
      Collection<EnumKind> enums) {
    this.nodes = byName(nodes, Kind.NodeKind::name);
    this.interfaces = byName(interfaces, Kind.InterfaceKind::name);
    this.propertySets = byName(propertySets, PropertySet::name);
    this.enums = byName(enums, EnumKind::name);
    nodes.forEach(kind -> byLabel.put(kind.label(), kind));
  }

  /**
   * Reads the {@code .graphqls} files of a folder.
   *
   * @throws dev.newsgraph.problem.ProblemException with file, line and column, where they cannot be
   *     used
   */
  public static GraphModel read(Path folder) {
    return new ModelReader().read(SchemaFiles.of(folder));
  }

  /** Reads the files that come with the program. */
  public static GraphModel packaged() {
    return new ModelReader().read(SchemaFiles.packaged());
  }

  /** Reads texts by the name of their file. */
  public static GraphModel parse(Map<String, String> files) {
    return new ModelReader().read(files);
  }

  private static <T> Map<String, T> byName(Collection<T> all, Function<T, String> name) {
    Map<String, T> map = new LinkedHashMap<>();
    all.forEach(one -> map.put(name.apply(one), one));
    return Collections.unmodifiableMap(map);
  }

  /** {@return the kinds of node, in the order they are written} */
  public Collection<Kind.NodeKind> nodes() {
    return nodes.values();
  }

  /** {@return the interfaces, in the order they are written} */
  public Collection<Kind.InterfaceKind> interfaces() {
    return interfaces.values();
  }

  /** {@return the property sets of relationships, in the order they are written} */
  public Collection<PropertySet> propertySets() {
    return propertySets.values();
  }

  /** {@return the enums, in the order they are written} */
  public Collection<EnumKind> enums() {
    return enums.values();
  }

  /** {@return the kind or interface of a name} */
  public Optional<Kind> kind(String name) {
    Kind.NodeKind node = nodes.get(name);
    return Optional.ofNullable(node != null ? node : interfaces.get(name));
  }

  /** {@return the kind of node of a name that the schema has} */
  public Kind.NodeKind node(String name) {
    return present(nodes.get(name), name);
  }

  /** {@return the kind or interface of a name that the schema has} */
  public Kind target(String name) {
    return kind(name).orElseThrow(() -> new IllegalArgumentException(name));
  }

  /** {@return the property set of a name that the schema has} */
  public PropertySet propertySet(String name) {
    return present(propertySets.get(name), name);
  }

  private static <T> T present(@Nullable T found, String name) {
    if (found == null) {
      throw new IllegalArgumentException(name);
    }
    return found;
  }

  /** {@return the kind of a node by its labels; empty for one that is not public} */
  public Optional<Kind.NodeKind> byLabels(Collection<?> labels) {
    return labels.stream().map(byLabel::get).filter(kind -> kind != null).findFirst();
  }

  /** {@return the kinds that a name stands for: itself, or those that implement it} */
  public List<Kind.NodeKind> kindsOf(String name) {
    Kind.NodeKind one = nodes.get(name);
    return one != null
        ? List.of(one)
        : nodes.values().stream().filter(kind -> kind.interfaces().contains(name)).toList();
  }

  /** {@return whether an index finds nodes of a kind by the value of a property} */
  public boolean indexed(Kind kind, Property property) {
    return !kind.labels().isEmpty()
        && (property.name().equals(ID)
            || property.lookup() == Property.Lookup.VALUE
            || named(kind, property));
  }

  /** All that bear a name share its index, and not all kinds of them are looked up by it. */
  private boolean named(Kind kind, Property property) {
    return Stream.concat(Stream.of(kind.name()), kind.interfaces().stream())
        .flatMap(name -> kindsOf(name).stream())
        .flatMap(one -> one.property(property.name()).stream())
        .anyMatch(one -> one.lookup() == Property.Lookup.ALIAS);
  }

  /** {@return whether no other kinds of node have relationships of this type that way} */
  public boolean alone(Kind kind, Relationship relationship) {
    return relationship.direction() != Relationship.Direction.BOTH
        && nodes.values().stream()
            .filter(other -> !other.equals(kind))
            .flatMap(other -> other.relationships().stream())
            .noneMatch(
                other ->
                    other.type().equals(relationship.type())
                        && other.direction() == relationship.direction());
  }

  /** {@return the types of relationship, in the order they are first written} */
  public Set<String> relationshipTypes() {
    return nodes.values().stream()
        .flatMap(kind -> kind.relationships().stream())
        .map(Relationship::type)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
