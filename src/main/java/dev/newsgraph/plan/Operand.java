package dev.newsgraph.plan;

import dev.newsgraph.schema.Property;
import dev.newsgraph.schema.Relationship;
import java.util.List;

/** A value that a node, or the relationship that led to it, has: read, compared or ordered by. */
public sealed interface Operand {

  /** A property of the node. */
  record OfNode(Property property) implements Operand {}

  /** A property of the relationship that led to the node. */
  record OfEdge(Property property) implements Operand {}

  /** The key of the node. */
  record Id() implements Operand {}

  /** What tells two relationships to one node apart; stable as long as the relationship is there. */
  record EdgeId() implements Operand {}

  /** The first of some properties of the node that is there. */
  record FirstOf(List<String> properties) implements Operand {
    public FirstOf {
      properties = List.copyOf(properties);
    }
  }

  /** Whether a property of the node is there. */
  record Known(String property) implements Operand {}

  /** How many relationships of the node lead to nodes that fulfil a condition. */
  record CountOf(Relationship relationship, Condition edges, Condition nodes) implements Operand {}

  /** How well a node answers a full-text search. */
  record Score() implements Operand {}

  /** {@return whether it may have no value, so that an order has a place for nulls} */
  default boolean nullable() {
    return switch (this) {
      case OfNode(Property property) -> property.mayBeMissing() && property.missing() == null;
      case OfEdge(Property property) -> property.mayBeMissing() && property.missing() == null;
      case FirstOf _ -> true;
      case Id _, EdgeId _, Known _, CountOf _, Score _ -> false;
    };
  }
}
