package dev.newsgraph.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property of a node or of a relationship; stored under its own name.
 *
 * @param list whether it holds a list of values
 * @param required whether GraphQL promises that it is never null
 * @param missing what a missing property reads as: a string, number, boolean or empty list; null
 *     for null
 * @param lookup how it finds its node; null where it does not
 * @param order how it orders the rows of a relationship whose property it is, where a query asks
 *     for no order; null where it does not
 */
public record Property(
    String name,
    String description,
    PropertyType type,
    boolean list,
    boolean required,
    @Nullable Object missing,
    @Nullable Lookup lookup,
    @Nullable Order order) {

  /** The way of an order. */
  public enum Order {
    ASC,
    DESC
  }

  /** How the query for one finds its node. */
  public enum Lookup {
    /** By the property itself. */
    VALUE,
    /** By a name or any alias, in any case. */
    ALIAS,
    /** By an address, in any spelling that means the same. */
    URL
  }

  /** {@return whether rows can be put in its order} */
  public boolean sortable() {
    return !list;
  }

  /** {@return whether it may read as null, so that its order has a place for nulls} */
  public boolean nullable() {
    return !required && missing == null;
  }

  /** {@return the type as GraphQL writes it, {@code [String!]!}} */
  public String signature() {
    String written = list ? "[" + type.graphQl() + "!]" : type.graphQl();
    return required ? written + "!" : written;
  }

  static List<Property> lookups(List<Property> properties) {
    return properties.stream().filter(property -> property.lookup != null).toList();
  }
}
