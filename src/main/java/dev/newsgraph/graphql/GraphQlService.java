package dev.newsgraph.graphql;

import dev.newsgraph.graphql.Documents.Invalid;
import dev.newsgraph.graphql.Documents.Valid;
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

  private final GraphStore store;
  private final ServedSchema served;
  private final Documents documents;
  private final Compiler compiler;
  private final DocumentTexts texts;

  private GraphQlService(
      GraphStore store,
      ServedSchema served,
      Documents documents,
      Compiler compiler,
      TrustedDocuments trusted) {
    this.store = store;
    this.served = served;
    this.documents = documents;
    this.compiler = compiler;
    this.texts = new DocumentTexts(trusted);
  }

  /**
   * A service of a graph.
   *
   * @param articleIdOfUrl the id of the article at an address, in whatever spelling
   */
  public static GraphQlService of(
      GraphModel model, GraphStore store, UnaryOperator<String> articleIdOfUrl) {
    ServedSchema served = ServedSchema.of(model);
    return new GraphQlService(
        store,
        served,
        new Documents(served.schema()),
        new Compiler(model, served.schema(), articleIdOfUrl),
        TrustedDocuments.NONE);
  }

  /** {@return the same service, told of documents beforehand} */
  public GraphQlService trusting(TrustedDocuments trusted) {
    return new GraphQlService(store, served, documents, compiler, trusted);
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
    Compiled compiled = compiler.compile(valid, operation, variables, request.variables());
    return new Execution(compiled, Values.stored(variables.toMap())).run(store::read);
  }
}
