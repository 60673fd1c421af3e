package dev.newsgraph.graphql;

import dev.newsgraph.graphql.Documents.Invalid;
import dev.newsgraph.graphql.Documents.Valid;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.StoreException;
import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Answers GraphQL requests from a graph. Safe for use by many threads; does not close its store.
 */
public final class GraphQlService {
  private final GraphStore store;
  private final ServedSchema served;
  private final Limits limits;
  private final Documents documents;
  private final Compiler compiler;
  private final DocumentTexts texts;

  private GraphQlService(
      GraphStore store,
      ServedSchema served,
      Limits limits,
      Compiler compiler,
      TrustedDocuments trusted) {
    this.store = store;
    this.served = served;
    this.limits = limits;
    this.documents = new Documents(served.schema(), limits);
    this.compiler = compiler;
    this.texts = new DocumentTexts(trusted);
  }

  /**
   * A service of a graph, with the usual limits.
   *
   * @param articleIdOfUrl the id of the article at an address, in whatever spelling
   */
  public static GraphQlService of(
      GraphModel model, GraphStore store, UnaryOperator<String> articleIdOfUrl) {
    ServedSchema served = ServedSchema.of(model);
    return new GraphQlService(
        store,
        served,
        Limits.USUAL,
        new Compiler(model, served.schema(), articleIdOfUrl, Limits.USUAL),
        TrustedDocuments.NONE);
  }

  /** {@return the same service, told of documents beforehand} */
  public GraphQlService trusting(TrustedDocuments trusted) {
    return new GraphQlService(store, served, limits, compiler, trusted);
  }

  /** {@return the same service with other limits, told of no documents} */
  public GraphQlService limitedBy(Limits other) {
    return new GraphQlService(
        store, served, other, compiler.limitedBy(other), TrustedDocuments.NONE);
  }

  /** {@return the whole schema that is served} */
  public String schemaText() {
    return served.text();
  }

  /** {@return how the caches do, by their names, which are always the same} */
  public Map<String, CacheFigures> caches() {
    return Map.of(
        "documents", documents.figures(), "plans", compiler.figures(), "texts", texts.figures());
  }

  /**
   * Answers a request. A thread that is interrupted ends the work for it.
   *
   * @return the answer; whatever goes wrong is an error in it
   */
  public GraphQlResponse execute(GraphQlRequest request) {
    try {
      return answer(request, System.nanoTime() + limits.time().toNanos());
    } catch (Refusal e) {
      return GraphQlResponse.refused(List.of(e.error(List.of())));
    } catch (GraphQLException e) {
      return refused(GraphQlError.Type.BAD_REQUEST, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return new GraphQlResponse(true, null, List.of(StoreErrors.failed(e)));
    }
  }

  private GraphQlResponse answer(GraphQlRequest request, long end) {
    String text = texts.of(request);
    return switch (documents.check(text)) {
      case Invalid(List<GraphQlError> errors) -> GraphQlResponse.refused(errors);
      case Valid valid -> answer(request, valid, texts.trusts(text), end);
    };
  }

  private static GraphQlResponse refused(GraphQlError.Type type, String message) {
    return GraphQlResponse.refused(List.of(GraphQlError.of(message, type, List.of())));
  }

  private GraphQlResponse answer(GraphQlRequest request, Valid valid, boolean trusted, long end) {
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
    String name = trusted && operation.getName() != null ? operation.getName() : compiled.subject();
    Spending planned = new Spending(name, compiled.cost(), limits.cost(), 0, 0);
    return run(new Execution(compiled, Values.stored(variables.toMap())), planned, compiled, end);
  }

  private GraphQlResponse run(Execution execution, Spending planned, Compiled compiled, long end) {
    try {
      Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
      GraphQlResponse answer = execution.run(work -> store.read(left, work));
      return answer.spending(planned.ran(compiled.statements().size(), execution.rows()));
    } catch (StoreException e) {
      return new GraphQlResponse(true, null, List.of(StoreErrors.told(e, limits)), planned);
    }
  }
}
