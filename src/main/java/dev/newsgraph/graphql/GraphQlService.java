package dev.newsgraph.graphql;

import dev.newsgraph.graphql.Documents.Invalid;
import dev.newsgraph.graphql.Documents.Valid;
import dev.newsgraph.graphql.Selections.Asked;
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
import graphql.language.OperationDefinition.Operation;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Answers GraphQL requests from a graph. Safe for use by many threads; does not close its store.
 */
public final class GraphQlService {
  private static final GraphQlResponse NOTHING = new GraphQlResponse(true, null, List.of());

  private final GraphStore store;
  private final ServedSchema served;
  private final Limits limits;
  private final Documents documents;
  private final Compiler compiler;
  private final DocumentTexts texts;
  private final Changes changes;

  /** What changes the graph, and what tells of it. */
  private record Changes(DocumentLoad loading, Happenings happenings) {}

  private GraphQlService(
      GraphStore store,
      ServedSchema served,
      Limits limits,
      Compiler compiler,
      DocumentTexts texts,
      Changes changes) {
    this.store = store;
    this.served = served;
    this.limits = limits;
    this.documents = new Documents(served.schema(), limits);
    this.compiler = compiler;
    this.texts = texts;
    this.changes = changes;
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
        Limits.USUAL,
        new Compiler(model, served.schema(), articleIdOfUrl, Limits.USUAL),
        new DocumentTexts(TrustedDocuments.NONE),
        new Changes(DocumentLoad.NONE, new Happenings()));
  }

  /** {@return the same service, told of documents beforehand} */
  public GraphQlService trusting(TrustedDocuments trusted) {
    return new GraphQlService(store, served, limits, compiler, new DocumentTexts(trusted), changes);
  }

  /** {@return the same service with other limits} */
  public GraphQlService limitedBy(Limits other) {
    return new GraphQlService(store, served, other, compiler.limitedBy(other), texts, changes);
  }

  /** {@return the same service, which loads what mutations bring, and tells of what happens} */
  public GraphQlService changing(DocumentLoad loading, Happenings happenings) {
    return new GraphQlService(
        store, served, limits, compiler, texts, new Changes(loading, happenings));
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
    long end = end();
    return guarded(() -> answer(request, end));
  }

  private long end() {
    return System.nanoTime() + limits.time().toNanos();
  }

  /**
   * {@return the answers to a request, which only a subscription has more than one of; whatever
   * goes wrong is an error in them. Whoever asked for it closes it.}
   */
  public GraphQlStream stream(GraphQlRequest request) {
    AtomicReference<@Nullable GraphQlStream> opened = new AtomicReference<>();
    GraphQlResponse refusal =
        guarded(
            () -> {
              opened.set(open(request));
              return NOTHING;
            });
    GraphQlStream stream = opened.get();
    return stream == null ? GraphQlStream.of(refusal) : stream;
  }

  private static GraphQlResponse guarded(Supplier<GraphQlResponse> answer) {
    try {
      return answer.get();
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

  private GraphQlStream open(GraphQlRequest request) {
    return switch (documents.check(texts.of(request))) {
      case Valid valid when kind(operation(request, valid)) == Operation.SUBSCRIPTION ->
          subscribed(request, valid);
      case Invalid _, Valid _ -> GraphQlStream.of(execute(request));
    };
  }

  private static GraphQlResponse refused(GraphQlError.Type type, String message) {
    return GraphQlResponse.refused(List.of(GraphQlError.of(message, type, List.of())));
  }

  private GraphQlResponse answer(GraphQlRequest request, Valid valid, boolean trusted, long end) {
    OperationDefinition operation = operation(request, valid);
    CoercedVariables variables = variables(request, operation);
    return switch (kind(operation)) {
      case QUERY -> {
        Compiled compiled = compiler.compile(valid, operation, variables, request.variables());
        String name = operation.getName();
        yield run(
            compiled,
            Values.stored(variables.toMap()),
            trusted && name != null ? name : compiled.subject(),
            end);
      }
      case MUTATION -> {
        Selections selections = selections(valid, variables);
        yield new Mutations(changes.loading(), request.caller(), selections)
            .run(selections.of("Mutation", List.of(operation.getSelectionSet())));
      }
      case SUBSCRIPTION ->
          refused(GraphQlError.Type.BAD_REQUEST, "A subscription is answered at /graphql/stream");
    };
  }

  private GraphQlResponse run(
      Compiled compiled, Map<String, @Nullable Object> values, String name, long end) {
    Spending planned = new Spending(name, compiled.cost(), limits.cost(), 0, 0);
    Execution execution = new Execution(compiled, values);
    try {
      Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
      boolean single = compiled.statements().size() == 1;
      GraphQlResponse answer =
          execution.run(work -> single ? store.readSingly(left, work) : store.read(left, work));
      return answer.spending(planned.ran(compiled.statements().size(), execution.rows()));
    } catch (StoreException e) {
      return new GraphQlResponse(true, null, List.of(StoreErrors.told(e, limits)), planned);
    }
  }

  private GraphQlStream subscribed(GraphQlRequest request, Valid valid) {
    OperationDefinition operation = operation(request, valid);
    CoercedVariables variables = variables(request, operation);
    Selections selections = selections(valid, variables);
    Subscriptions subscriptions = compiler.subscriptions(selections, this::idOfName);
    Asked asked = selections.of("Subscription", List.of(operation.getSelectionSet())).getFirst();
    AtomicInteger missed = new AtomicInteger();
    Compiled compiled = subscriptions.compile(asked, missed::get);
    Inbox inbox = changes.happenings().follow(subscriptions.wanted(asked));
    Map<String, @Nullable Object> values = Values.stored(variables.toMap());
    return new Watch(
        inbox,
        (happening, before) -> {
          missed.set(before);
          values.put(Subscriptions.HAPPENED, happening.id());
          return guarded(() -> run(compiled, values, compiled.subject(), end()));
        });
  }

  /** The id of what a field such as {@code framework} finds by a name. */
  private Optional<String> idOfName(String field, String name) {
    GraphQlResponse found =
        execute(
            GraphQlRequest.of(
                "query ($name: String!) { found: " + field + "(name: $name) { id } }",
                Map.of("name", name)));
    return found.data() != null && found.data().get("found") instanceof Map<?, ?> node
        ? Optional.of(String.valueOf(node.get("id")))
        : Optional.empty();
  }

  private static OperationDefinition operation(GraphQlRequest request, Valid valid) {
    return NodeUtil.getOperation(valid.document(), request.operationName()).operationDefinition;
  }

  private static Operation kind(OperationDefinition operation) {
    Operation kind = operation.getOperation();
    return kind == null ? Operation.QUERY : kind;
  }

  private Selections selections(Valid valid, CoercedVariables variables) {
    return new Selections(served.schema(), valid.fragments(), variables, limits);
  }

  private CoercedVariables variables(GraphQlRequest request, OperationDefinition operation) {
    return ValuesResolver.coerceVariableValues(
        served.schema(),
        operation.getVariableDefinitions(),
        RawVariables.of(new HashMap<>(request.variables())),
        GraphQLContext.getDefault(),
        Locale.ENGLISH);
  }
}
