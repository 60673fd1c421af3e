package dev.newsgraph.graphql;

import dev.newsgraph.schema.Kind;
import dev.newsgraph.schema.Names;
import dev.newsgraph.schema.Property;
import dev.newsgraph.schema.Relationship;
import org.jspecify.annotations.Nullable;

/** The names of the types and values that are derived. */
final class TypeNames {
  /** The enum of all kinds of node. */
  static final String NODE_KIND = "NodeKind";

  /** The enum of all types of relationship. */
  static final String RELATIONSHIP_KIND = "RelationshipKind";

  private static final String COUNT = "_COUNT";

  private TypeNames() {}

  static String connection(String target, @Nullable String properties) {
    return target + (properties == null ? "" : properties) + "Connection";
  }

  static String edge(String target, @Nullable String properties) {
    return target + (properties == null ? "" : properties) + "Edge";
  }

  static String filter(String of) {
    return of + "Filter";
  }

  static String filter(Property property) {
    return filter(property.list() ? "StringList" : property.type().graphQl());
  }

  /** The conditions on a relationship's other ends and its properties. */
  static String relationshipFilter(String target, @Nullable String properties) {
    return target + (properties == null ? "" : properties) + "RelationshipFilter";
  }

  static String order(String of) {
    return of + "Order";
  }

  static String orderField(String of) {
    return of + "OrderField";
  }

  /** {@return the value that orders by a property, {@code PUBLISHED_AT}} */
  static String orderBy(Property property) {
    return Names.constant(property.name());
  }

  /** {@return the value that orders by the number of relationships, {@code MENTIONS_COUNT}} */
  static String orderBy(Relationship relationship) {
    return Names.constant(relationship.name()) + COUNT;
  }

  /** {@return the value that groups by a relationship, {@code PROVIDER}} */
  static String groupBy(Relationship relationship) {
    return Names.constant(relationship.name());
  }

  static String aggregate(String of) {
    return of + "Aggregate";
  }

  static String group(String of) {
    return of + "Group";
  }

  static String groupKey(String of) {
    return of + "GroupKey";
  }

  static String groupField(String of) {
    return of + "GroupField";
  }

  static String values(String of) {
    return of + "Values";
  }

  static String numbers(String of) {
    return of + "Numbers";
  }

  /** {@return the field of an interface's filter that asks for a kind} */
  static String asked(Kind.NodeKind kind) {
    return kind.singular();
  }
}
