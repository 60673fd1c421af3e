package dev.newsgraph.plan;

import dev.newsgraph.schema.Relationship;
import java.util.List;

/**
 * What must hold of a node and of the relationship that led to it. It holds or it does not: never
 * unknown.
 */
public sealed interface Condition {
  /** All of them hold; holds where there are none. */
  record And(List<Condition> all) implements Condition {
    /** Holds of everything. */
    public static final Condition ALWAYS = new And(List.of());

    public And {
      all = List.copyOf(all);
    }
  }

  /** At least one of them holds; does not hold where there are none. */
  record Or(List<Condition> any) implements Condition {
    public Or {
      any = List.copyOf(any);
    }
  }

  /** It does not hold. */
  record Not(Condition condition) implements Condition {}

  /** A comparison with a value that is not null; a missing property compares with nothing. */
  record Compare(Operand left, Comparison comparison, Object right) implements Condition {}

  /**
   * The node has a value that an index finds it by.
   *
   * @param labels all that it bears anyway; the index is of one of them
   * @param comparison {@link Comparison#EQUAL} or {@link Comparison#IN}
   */
  record Keyed(List<String> labels, Operand key, Comparison comparison, Object value)
      implements Condition {
    public Keyed {
      labels = List.copyOf(labels);
    }
  }

  /** The value is not there. */
  record Missing(Operand operand) implements Condition {}

  /** The node is of a kind, told by its label. */
  record IsKind(String label) implements Condition {}

  /**
   * How many of a relationship's other ends fulfil a condition.
   *
   * @param edges which of the relationships count at all
   */
  record Related(Relationship relationship, Quantifier quantifier, Condition edges, Condition nodes)
      implements Condition {}

  /** How many must. */
  enum Quantifier {
    SOME,
    EVERY,
    NONE,
    SINGLE
  }

  /** How a value is compared; {@link #IN} takes a list, {@link #HAS} is asked of one. */
  enum Comparison {
    EQUAL,
    IN,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH,
    HAS
  }

  /** {@return both, without wrapping where one of them says nothing} */
  default Condition and(Condition other) {
    if (equals(And.ALWAYS)) {
      return other;
    }
    return other.equals(And.ALWAYS) ? this : new And(List.of(this, other));
  }
}
