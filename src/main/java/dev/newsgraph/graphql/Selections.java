package dev.newsgraph.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operation selects, field by field: fragments spread, conditions decided, arguments
 * coerced.
 */
final class Selections {
  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> fragments;
  private final CoercedVariables variables;
  private final Limits limits;
  private int fields;

  Selections(
      GraphQLSchema schema,
      Map<String, FragmentDefinition> fragments,
      CoercedVariables variables,
      Limits limits) {
    this.schema = schema;
    this.fragments = fragments;
    this.variables = variables;
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  /** {@return how many fields were asked for until now} */
  int fields() {
    return fields;
  }

  /**
   * A field of the response.
   *
   * @param key what the response calls it
   * @param required whether it is never null
   * @param type the name of its type, without lists and exclamation marks
   * @param sets what is selected of its value; empty for leaves
   */
  record Asked(
      String key,
      String name,
      boolean required,
      String type,
      Map<String, @Nullable Object> arguments,
      List<SelectionSet> sets,
      Field field) {}

  /** {@return what is selected of an object of a type, in the order of the response} */
  List<Asked> of(String type, List<SelectionSet> sets) {
    Map<String, List<Field>> merged = new LinkedHashMap<>();
    GraphQLObjectType object = Objects.requireNonNull(schema.getObjectType(type), type);
    Set<String> spread = new HashSet<>();
    sets.forEach(set -> collect(object, set, merged, spread));
    count(merged.size());
    List<Asked> asked = new ArrayList<>(merged.size());
    merged.forEach((key, fields) -> asked.add(asked(object, key, fields)));
    return asked;
  }

  private void count(int more) {
    fields += more;
    if (fields > limits.fields()) {
      throw DocumentLimits.wide(limits);
    }
  }

  /** A fragment that is spread twice in one place is collected once. */
  private void collect(
      GraphQLObjectType object,
      SelectionSet set,
      Map<String, List<Field>> merged,
      Set<String> spread) {
    for (Selection<?> selection : set.getSelections()) {
      if (selection instanceof DirectivesContainer<?> container && !included(container)) {
        continue;
      }
      switch (selection) {
        case Field field -> merged.computeIfAbsent(key(field), _ -> new ArrayList<>()).add(field);
        case InlineFragment inline -> {
          if (inline.getTypeCondition() == null
              || applies(object, inline.getTypeCondition().getName())) {
            collect(object, inline.getSelectionSet(), merged, spread);
          }
        }
        case FragmentSpread named -> {
          FragmentDefinition fragment = fragments.get(named.getName());
          if (fragment != null
              && spread.add(named.getName())
              && applies(object, fragment.getTypeCondition().getName())) {
            collect(object, fragment.getSelectionSet(), merged, spread);
          }
        }
        default -> throw new IllegalStateException("no selection of GraphQL: " + selection);
      }
    }
  }

  private static String key(Field field) {
    return field.getAlias() == null ? field.getName() : field.getAlias();
  }

  private boolean applies(GraphQLObjectType object, String condition) {
    return object.getName().equals(condition)
        || (schema.getType(condition) instanceof GraphQLInterfaceType shared
            && schema.isPossibleType(shared, object));
  }

  private boolean included(DirectivesContainer<?> container) {
    return container.getDirectives().isEmpty()
        || (flag(container, "include", true) && !flag(container, "skip", false));
  }

  private boolean flag(DirectivesContainer<?> container, String directive, boolean missing) {
    List<Directive> found = container.getDirectives(directive);
    if (found.isEmpty()) {
      return missing;
    }
    Value<?> value = Objects.requireNonNull(found.getFirst().getArgument("if")).getValue();
    return switch (value) {
      case BooleanValue literal -> literal.isValue();
      case VariableReference reference -> Boolean.TRUE.equals(variables.get(reference.getName()));
      default -> missing;
    };
  }

  private Asked asked(GraphQLObjectType object, String key, List<Field> fields) {
    Field field = fields.getFirst();
    List<SelectionSet> sets = new ArrayList<>();
    for (Field one : fields) {
      if (one.getSelectionSet() != null) {
        sets.add(one.getSelectionSet());
      }
    }
    GraphQLFieldDefinition definition = object.getFieldDefinition(field.getName());
    if (definition == null) {
      boolean required = !field.getName().equals("__type");
      return new Asked(key, field.getName(), required, object.getName(), Map.of(), sets, field);
    }
    GraphQLType type = definition.getType();
    return new Asked(
        key,
        field.getName(),
        GraphQLTypeUtil.isNonNull(type),
        ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName(),
        arguments(definition, field),
        sets,
        field);
  }

  private Map<String, @Nullable Object> arguments(GraphQLFieldDefinition definition, Field field) {
    if (definition.getArguments().isEmpty()) {
      return Map.of();
    }
    return Values.stored(
        ValuesResolver.getArgumentValues(
            schema.getCodeRegistry(),
            definition.getArguments(),
            field.getArguments(),
            variables,
            GraphQLContext.getDefault(),
            Locale.ROOT));
  }
}
