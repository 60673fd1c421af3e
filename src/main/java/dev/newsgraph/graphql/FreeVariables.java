package dev.newsgraph.graphql;

import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.schema.Property;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the variables of an operation that are nothing but values: compared in a filter, or looked
 * up. What is planned is the same whatever they are, as long as they are not null.
 */
final class FreeVariables {
  private static final Set<String> FILTERS = Set.of("filter", "properties");
  private static final Set<String> NAMES = Set.of("framework", "organisation");
  private static final String TIMELINE = "timeline";

  private final GraphModel model;
  private final Set<String> free;

  private FreeVariables(GraphModel model, Set<String> free) {
    this.model = model;
    this.free = free;
  }

  /** {@return their names} */
  static Set<String> of(
      OperationDefinition operation,
      Collection<FragmentDefinition> fragments,
      GraphQLSchema schema,
      GraphModel model) {
    Set<String> leaves =
        operation.getVariableDefinitions().stream()
            .filter(one -> leaf(one, schema))
            .map(VariableDefinition::getName)
            .collect(Collectors.toCollection(HashSet::new));
    FreeVariables variables = new FreeVariables(model, leaves);
    operation.getDirectives().forEach(variables::bind);
    variables.selected(operation.getSelectionSet(), true);
    fragments.forEach(one -> variables.selected(one.getSelectionSet(), false));
    return Set.copyOf(variables.free);
  }

  /** What a variable has within it decides on the plan, so that only values can be free. */
  private static boolean leaf(VariableDefinition variable, GraphQLSchema schema) {
    graphql.language.Type<?> type = variable.getType();
    while (!(type instanceof TypeName)) {
      type = (graphql.language.Type<?>) type.getChildren().getFirst();
    }
    String name = ((TypeName) type).getName();
    return !(schema.getType(name) instanceof GraphQLInputObjectType);
  }

  private void selected(SelectionSet set, boolean root) {
    for (Selection<?> selection : set.getSelections()) {
      if (selection instanceof Field field) {
        field(field, root);
      } else {
        selection.getChildren().forEach(child -> below((Node<?>) child));
      }
    }
  }

  private void below(Node<?> node) {
    if (node instanceof SelectionSet set) {
      selected(set, false);
    } else {
      bind(node);
    }
  }

  private void field(Field field, boolean root) {
    field.getDirectives().forEach(this::bind);
    field.getArguments().stream()
        .filter(argument -> !valued(field, argument, root))
        .forEach(this::bind);
    if (field.getSelectionSet() != null) {
      selected(field.getSelectionSet(), false);
    }
  }

  private boolean valued(Field field, Argument argument, boolean root) {
    return FILTERS.contains(argument.getName())
        || (root && (lookedUp(field, argument) || named(field, argument)));
  }

  private static boolean named(Field field, Argument argument) {
    return field.getName().equals(TIMELINE) && NAMES.contains(argument.getName());
  }

  /** An address is first brought into one spelling, which is done to values. */
  private boolean lookedUp(Field field, Argument argument) {
    return model.nodes().stream()
        .filter(kind -> kind.singular().equals(field.getName()))
        .flatMap(kind -> kind.lookups().stream())
        .anyMatch(by -> by.name().equals(argument.getName()) && by.lookup() != Property.Lookup.URL);
  }

  private void bind(Node<?> node) {
    if (node instanceof VariableReference reference) {
      free.remove(reference.getName());
    }
    node.getChildren().forEach(this::bind);
  }
}
