package dev.newsgraph.graphql;

import dev.newsgraph.plan.Condition;
import dev.newsgraph.plan.Condition.And;
import dev.newsgraph.plan.Condition.Compare;
import dev.newsgraph.plan.Condition.Comparison;
import dev.newsgraph.plan.Condition.IsKind;
import dev.newsgraph.plan.Condition.Keyed;
import dev.newsgraph.plan.Condition.Missing;
import dev.newsgraph.plan.Condition.Not;
import dev.newsgraph.plan.Condition.Or;
import dev.newsgraph.plan.Condition.Quantifier;
import dev.newsgraph.plan.Condition.Related;
import dev.newsgraph.plan.Operand;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.schema.Kind;
import dev.newsgraph.schema.Property;
import dev.newsgraph.schema.PropertySet;
import dev.newsgraph.schema.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Filters → conditions. Arguments come coerced: only what the schema knows is in them. */
final class FilterReader {
  private final GraphModel model;

  FilterReader(GraphModel model) {
    this.model = model;
  }

  /** {@return the condition of a filter on nodes; null stands for none} */
  Condition nodes(Kind kind, @Nullable Object filter) {
    return all(filter, (name, value) -> node(kind, name, value), inner -> nodes(kind, inner));
  }

  /**
   * {@return the condition of a filter on the properties of a relationship; null stands for none}
   */
  Condition edges(@Nullable String properties, @Nullable Object filter) {
    if (properties == null) {
      return And.ALWAYS;
    }
    PropertySet set = model.propertySet(properties);
    return all(filter, (name, value) -> edge(set, name, value), inner -> edges(properties, inner));
  }

  /** Reads one member of a filter. */
  private interface Member {
    Condition read(String name, Object value);
  }

  private static Condition all(
      @Nullable Object filter, Member member, Function<Object, Condition> whole) {
    Condition all = And.ALWAYS;
    for (Map.Entry<?, ?> entry : members(filter).entrySet()) {
      String name = (String) entry.getKey();
      if (entry.getValue() != null) {
        all = all.and(combined(name, entry.getValue(), member, whole));
      }
    }
    return all;
  }

  private static Map<?, ?> members(@Nullable Object input) {
    return input instanceof Map<?, ?> map ? map : Map.of();
  }

  private static Condition combined(
      String name, Object value, Member member, Function<Object, Condition> whole) {
    return switch (name) {
      case "and" -> new And(each(value, whole));
      case "or" -> new Or(each(value, whole));
      case "not" -> new Not(whole.apply(value));
      default -> member.read(name, value);
    };
  }

  private static List<Condition> each(Object values, Function<Object, Condition> whole) {
    return values instanceof List<?> list
        ? list.stream().map(one -> whole.apply((Object) one)).toList()
        : List.of();
  }

  private Condition node(Kind kind, String name, Object value) {
    return kind.property(name)
        .map(property -> comparisons(kind, property, value))
        .or(() -> kind.relationship(name).map(one -> related(one, members(value))))
        .orElseGet(() -> ofKind(name, value));
  }

  private Condition edge(PropertySet set, String name, Object value) {
    Property property =
        set.properties().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    return comparisons(Operand.ofEdge(property), property, value);
  }

  private Condition ofKind(String name, Object value) {
    Kind.NodeKind kind =
        model.nodes().stream()
            .filter(one -> TypeNames.asked(one).equals(name))
            .findFirst()
            .orElseThrow();
    return new IsKind(kind.label()).and(nodes(kind, value));
  }

  private Condition related(Relationship relationship, Map<?, ?> asked) {
    Condition edges = edges(relationship.properties(), asked.get("properties"));
    Kind target = model.target(relationship.target());
    List<Condition> all = new ArrayList<>();
    for (Quantifier quantifier : Quantifier.values()) {
      Object filter = asked.get(quantifier.name().toLowerCase(Locale.ROOT));
      if (filter != null) {
        all.add(new Related(relationship, quantifier, edges, nodes(target, filter)));
      }
    }
    Object count = asked.get("count");
    if (count != null) {
      all.addAll(
          compared(
              new Operand.CountOf(relationship, edges, nodes(target, asked.get("where"))), count));
    }
    if (all.isEmpty() && !edges.equals(And.ALWAYS)) {
      all.add(new Related(relationship, Quantifier.SOME, edges, And.ALWAYS));
    }
    return all.size() == 1 ? all.getFirst() : new And(all);
  }

  private Condition comparisons(Kind kind, Property property, Object value) {
    Condition plain = comparisons(Operand.ofNode(property), property, value);
    return plain instanceof And(List<Condition> all) && model.indexed(kind, property)
        ? new And(all.stream().map(one -> keyed(kind, one)).toList())
        : plain;
  }

  /** Says where an index finds the value. */
  private static Condition keyed(Kind kind, Condition plain) {
    return plain instanceof Compare(Operand key, Comparison comparison, Object value)
            && (comparison == Comparison.EQUAL || comparison == Comparison.IN)
        ? new Keyed(kind.labels(), key, comparison, value)
        : plain;
  }

  private static Condition comparisons(Operand operand, Property property, Object value) {
    if (property.list()) {
      Object one = members(value).get("contains");
      return one == null ? And.ALWAYS : new Compare(operand, Comparison.HAS, one);
    }
    return new And(compared(operand, value));
  }

  private static List<Condition> compared(Operand operand, Object value) {
    return members(value).entrySet().stream()
        .map(entry -> compared(operand, (String) entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Condition compared(Operand operand, String comparison, @Nullable Object value) {
    if (value == null) {
      return switch (comparison) {
        case "eq" -> new Missing(operand);
        case "ne" -> new Not(new Missing(operand));
        default ->
            throw Refusal.argument(
                comparison,
                "compares with null, which fits nothing; leave it out, or use eq or ne");
      };
    }
    return comparison.equals("ne")
        ? new Not(new Compare(operand, Comparison.EQUAL, value))
        : new Compare(operand, comparison(comparison), value);
  }

  private static Comparison comparison(String name) {
    return switch (name) {
      case "eq" -> Comparison.EQUAL;
      case "in" -> Comparison.IN;
      case "lt" -> Comparison.LESS;
      case "lte" -> Comparison.LESS_OR_EQUAL;
      case "gt" -> Comparison.GREATER;
      case "gte" -> Comparison.GREATER_OR_EQUAL;
      case "contains" -> Comparison.CONTAINS;
      case "startsWith" -> Comparison.STARTS_WITH;
      case "endsWith" -> Comparison.ENDS_WITH;
      default -> throw new IllegalArgumentException(comparisonName(name));
    };
  }

  private static String comparisonName(String name) {
    return "the schema has a comparison that is not known here: " + name;
  }
}
