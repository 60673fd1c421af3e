package dev.newsgraph.plan;

import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.schema.Property;
import dev.newsgraph.schema.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that a node, or the relationship that led to it, has: read, compared or ordered by. */
public sealed interface Operand {

  /**
   * A property of the node.
   *
   * @param missing what it reads as where it is not there; null for null
   */
  record OfNode(String property, @Nullable Object missing, boolean nullable) implements Operand {}

  /**
   * A property of the relationship that led to the node.
   *
   * @param missing what it reads as where it is not there; null for null
   */
  record OfEdge(String property, @Nullable Object missing, boolean nullable) implements Operand {}

  /** {@return a property of the node as the schema has it; alike for kinds that share it} */
  static Operand ofNode(Property property) {
    return property.name().equals(GraphModel.ID)
        ? new Id()
        : new OfNode(property.name(), property.missing(), property.nullable());
  }

  /** {@return a property of the relationship as the schema has it} */
  static Operand ofEdge(Property property) {
    return new OfEdge(property.name(), property.missing(), property.nullable());
  }

  /** The key of the node. */
  record Id() implements Operand {}

  /**
   * What tells two relationships to one node apart; stable as long as the relationship is there.
   */
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

  /** How many relationships of any kind the node has: how much there is about it. */
  record Degree() implements Operand {}

  /** How well a node answers a full-text search, or how much it has to do with another. */
  record Score() implements Operand {}

  /** {@return whether it may have no value, so that an order has a place for nulls} */
  default boolean mayBeMissing() {
    return switch (this) {
      case OfNode(_, _, boolean nullable) -> nullable;
      case OfEdge(_, _, boolean nullable) -> nullable;
      case FirstOf _ -> true;
      case Id _, EdgeId _, Known _, CountOf _, Degree _, Score _ -> false;
    };
  }
}
