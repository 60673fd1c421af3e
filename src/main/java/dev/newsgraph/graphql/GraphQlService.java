package dev.newsgraph.graphql;

import dev.newsgraph.graphql.Documents.Invalid;
import dev.newsgraph.graphql.Documents.Valid;
import dev.newsgraph.graphql.Selections.Asked;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers GraphQL requests from a graph. Safe for use by many threads; does not close its store.
 */
public final class GraphQlService {
  private static final Logger LOG = LoggerFactory.getLogger(GraphQlService.class);

  private static final String QUERY = "Query";

  private final GraphModel model;
  private final GraphStore store;
  private final UnaryOperator<String> articleIdOfUrl;
  private final ServedSchema served;
  private final Documents documents;
  private final DocumentTexts texts;

  private GraphQlService(
      GraphModel model,
      GraphStore store,
      UnaryOperator<String> articleIdOfUrl,
      ServedSchema served,
      TrustedDocuments trusted) {
    this.model = model;
    this.store = store;
    this.articleIdOfUrl = articleIdOfUrl;
    this.served = served;
    this.documents = new Documents(served.schema());
    this.texts = new DocumentTexts(trusted);
  }

  /**
   * A service of a graph.
   *
   * @param articleIdOfUrl the id of the article at an address, in whatever spelling
   */
  public static GraphQlService of(
      GraphModel model, GraphStore store, UnaryOperator<String> articleIdOfUrl) {
    return new GraphQlService(
        model, store, articleIdOfUrl, ServedSchema.of(model), TrustedDocuments.NONE);
  }

  /** {@return the same service, told of documents beforehand} */
  public GraphQlService trusting(TrustedDocuments trusted) {
    return new GraphQlService(model, store, articleIdOfUrl, served, trusted);
  }

  /** {@return the whole schema that is served} */
  public String schemaText() {
    return served.text();
  }

  /** {@return the answer; whatever goes wrong is an error in it} */
  public GraphQlResponse execute(GraphQlRequest request) {
    try {
      return answer(request);
    } catch (Refusal e) {
      return refused(e.type(), e.told());
    } catch (GraphQLException e) {
      return refused(GraphQlError.Type.BAD_REQUEST, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      GraphQlError error =
          GraphQlError.of(
              "The server failed; its log tells why under this id",
              GraphQlError.Type.INTERNAL,
              List.of());
      LOG.error("request {} failed", error.id(), e);
      return new GraphQlResponse(true, null, List.of(error));
    }
  }

  private GraphQlResponse answer(GraphQlRequest request) {
    return switch (documents.check(texts.of(request))) {
      case Invalid(List<GraphQlError> errors) -> GraphQlResponse.refused(errors);
      case Valid valid -> answer(request, valid);
    };
  }

  private static GraphQlResponse refused(GraphQlError.Type type, String message) {
    return GraphQlResponse.refused(List.of(GraphQlError.of(message, type, List.of())));
  }

  private GraphQlResponse answer(GraphQlRequest request, Valid valid) {
    OperationDefinition operation =
        NodeUtil.getOperation(valid.document(), request.operationName()).operationDefinition;
    if (operation.getOperation() != OperationDefinition.Operation.QUERY) {
      return refused(
          GraphQlError.Type.BAD_REQUEST,
          "Only queries are answered, no "
              + operation.getOperation().name().toLowerCase(Locale.ROOT));
    }
    CoercedVariables variables =
        ValuesResolver.coerceVariableValues(
            served.schema(),
            operation.getVariableDefinitions(),
            RawVariables.of(new HashMap<>(request.variables())),
            GraphQLContext.getDefault(),
            Locale.ENGLISH);
    return compile(request, valid, operation, variables).run(store::read);
  }

  private Execution compile(
      GraphQlRequest request,
      Valid valid,
      OperationDefinition operation,
      CoercedVariables variables) {
    Selections selections = new Selections(served.schema(), valid.fragments(), variables);
    Roots roots = new Roots(model, selections, articleIdOfUrl);
    Introspection introspection = new Introspection(served.schema());
    Execution execution = new Execution();
    for (Asked asked : selections.of(QUERY, List.of(operation.getSelectionSet()))) {
      switch (asked.name()) {
        case "__typename" -> execution.add(asked, QUERY);
        case "__schema", "__type" ->
            execution.add(
                asked,
                introspection.answer(
                    asked, operation, valid.fragments().values(), request.variables()));
        default -> execution.add(asked, roots);
      }
    }
    return execution;
  }
}
