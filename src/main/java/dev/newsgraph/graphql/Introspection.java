package dev.newsgraph.graphql;

import dev.newsgraph.graphql.Selections.Asked;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about the schema itself; graphql-java does, which knows its own schema best.
 */
final class Introspection {
  private final GraphQLSchema schema;

  Introspection(GraphQLSchema schema) {
    this.schema = schema;
  }

  /** {@return the value of one of its fields} */
  @Nullable Object answer(
      Asked asked,
      OperationDefinition operation,
      Collection<FragmentDefinition> fragments,
      Map<String, @Nullable Object> variables) {
    Document document = document(asked, operation, fragments);
    GraphQL engine =
        GraphQL.newGraphQL(schema)
            .preparsedDocumentProvider(
                (_, _) -> CompletableFuture.completedFuture(new PreparsedDocumentEntry(document)))
            .build();
    ExecutionResult result =
        engine.execute(
            ExecutionInput.newExecutionInput("schema").variables(new HashMap<>(variables)).build());
    if (!result.getErrors().isEmpty()) {
      throw Refusal.field(
          GraphQlError.Type.TOO_MUCH, String.valueOf(result.getErrors().getFirst().getMessage()));
    }
    Map<String, Object> data = result.getData();
    return data == null ? null : data.get(asked.key());
  }

  private static Document document(
      Asked asked, OperationDefinition operation, Collection<FragmentDefinition> fragments) {
    List<Selection<?>> selections = new ArrayList<>();
    asked.sets().forEach(set -> set.getSelections().forEach(selections::add));
    Field field =
        asked
            .field()
            .transform(
                copy -> copy.selectionSet(new SelectionSet(selections)).directives(List.of()));
    OperationDefinition only =
        operation.transform(copy -> copy.selectionSet(new SelectionSet(List.of(field))));
    Document.Builder document = Document.newDocument().definition(only);
    fragments.forEach(document::definition);
    return document.build();
  }
}
