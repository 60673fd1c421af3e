package dev.newsgraph.web;

import dev.newsgraph.graphql.Caller;
import dev.newsgraph.graphql.GraphQlError;
import dev.newsgraph.graphql.GraphQlRequest;
import dev.newsgraph.graphql.GraphQlResponse;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotAcceptableResponse;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** GraphQL over HTTP, as https://graphql.github.io/graphql-over-http/draft/ says. */
final class GraphQlRoutes {
  /** A page of 20 articles is about this long; below, packing costs more than it saves. */
  private static final int COMPRESSED_FROM_BYTES = 1_500;

  private final Backend backend;
  private final HttpLimits limits;
  private final Metrics metrics;
  private final ClientWatch clients;
  private final Capacity capacity;

  GraphQlRoutes(Backend backend, HttpLimits limits, Metrics metrics, ClientWatch clients) {
    this.backend = backend;
    this.limits = limits;
    this.metrics = metrics;
    this.clients = clients;
    this.capacity = new Capacity(limits);
    metrics.observe(capacity);
    metrics.observe(backend);
  }

  void register(RoutesConfig routes) {
    routes.get("/graphql", this::get);
    routes.post("/graphql", this::post);
    routes.get("/schema.graphql", this::schema);
  }

  private void get(Context context) {
    AnswerType type = negotiate(context);
    GraphQlRequest request = asked(context);
    answer(context, type, () -> request);
  }

  private void post(Context context) {
    AnswerType type = negotiate(context);
    requireJson(context);
    byte[] body = body(context);
    answer(context, type, () -> request(context, body));
  }

  /**
   * Reads what a GET asks. Whoever sends it, it may not change anything: its document may be one
   * that only the engine knows, by its id.
   */
  static GraphQlRequest asked(Context context) {
    GraphQlRequest request = ParameterReader.fromAddress(name -> single(context, name));
    if (OperationKind.of(request.query(), request.operationName()) == OperationKind.MUTATION) {
      throw notByGet();
    }
    RequestWork.describe(request);
    return request.by(new Caller(Gate.caller(context).name(), Caller.Right.READ));
  }

  /** Reads what a POST sends. */
  static GraphQlRequest sent(Context context) {
    requireJson(context);
    return request(context, context.bodyAsBytes());
  }

  private static GraphQlRequest request(Context context, byte[] body) {
    GraphQlRequest request = ParameterReader.fromBody(Json.text(body)).by(Gate.caller(context));
    RequestWork.describe(request);
    return request;
  }

  private static MethodNotAllowedResponse notByGet() {
    return new MethodNotAllowedResponse(
        "A mutation is not taken by GET", Map.of(Failures.ALLOWED, "POST"));
  }

  /** Turns a caller away who asked for what only others may do. */
  static void refuseIfForbidden(Context context, GraphQlResponse response) {
    boolean forbidden =
        response.errors().stream().anyMatch(one -> one.type() == GraphQlError.Type.FORBIDDEN);
    if (forbidden && context.method().equals(HandlerType.GET)) {
      throw notByGet();
    }
    if (forbidden) {
      throw Gate.refusal(context, response.errors().getFirst().message());
    }
  }

  /** Read before the request is let in, so that a slow sender takes no one's place. */
  private byte[] body(Context context) {
    try {
      return context.bodyAsBytes();
    } catch (HttpResponseException e) {
      if (e.getStatus() != HttpStatus.CONTENT_TOO_LARGE.getCode()) {
        throw e;
      }
      throw new ContentTooLargeResponse(
          "The body is larger than max-request-size, %,d bytes: send less"
              .formatted(limits.requestBytes()));
    }
  }

  private void schema(Context context) {
    context.contentType("text/plain; charset=utf-8").result(endpoint(backend).schemaText());
  }

  private void answer(Context context, AnswerType type, Supplier<GraphQlRequest> request) {
    GraphQlEndpoint endpoint = endpoint(backend);
    long start = System.nanoTime();
    GraphQlResponse response = execute(context, endpoint, request);
    refuseIfForbidden(context, response);
    boolean refused = !response.executed();
    Metrics.outcome(context, OperationMetrics.outcome(response));
    metrics.operations().record(response, System.nanoTime() - start);
    RequestWork.describe(response);
    context.status(
        refused && type == AnswerType.GRAPHQL_RESPONSE ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    context.minSizeForCompression(COMPRESSED_FROM_BYTES);
    AnswerStream.send(context, response.toSpecification());
  }

  private GraphQlResponse execute(
      Context context, GraphQlEndpoint endpoint, Supplier<GraphQlRequest> request) {
    try (ClientWatch.Watched _ = clients.over(context);
        Capacity.Place _ = enter(context)) {
      return endpoint.execute(request.get());
    }
  }

  private Capacity.Place enter(Context context) {
    try {
      return capacity.enter();
    } catch (ServiceUnavailableResponse e) {
      Metrics.outcome(context, Metrics.SHED);
      throw e;
    }
  }

  static GraphQlEndpoint endpoint(Backend backend) {
    return backend
        .graphQl()
        .orElseThrow(
            () ->
                new ServiceUnavailableResponse("The service is still starting: see /health/ready"));
  }

  /** Settles the response's type first, so that every later error is told in it. */
  private static AnswerType negotiate(Context context) {
    context.header("Vary", "Accept, Accept-Encoding, Origin").header("Cache-Control", "no-store");
    AnswerType type =
        AnswerType.of(context.header("Accept"))
            .orElseThrow(
                () ->
                    new NotAcceptableResponse(
                        "Accept application/graphql-response+json or application/json"));
    context.contentType(type.contentType());
    return type;
  }

  private static void requireJson(Context context) {
    AnswerType.MediaRange type = AnswerType.MediaRange.parse(orEmpty(context.contentType()));
    if (!type.type().equals("application/json") || !type.utf8()) {
      throw new UnsupportedMediaTypeResponse("Send Content-Type: application/json, in UTF-8");
    }
    String encoding = orEmpty(context.header("Content-Encoding"));
    if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
      throw new UnsupportedMediaTypeResponse("Send the body without Content-Encoding");
    }
  }

  private static @Nullable String single(Context context, String name) {
    if (context.queryParams(name).size() > 1) {
      throw new BadRequestResponse("The parameter " + name + " is there twice");
    }
    return context.queryParam(name);
  }

  private static String orEmpty(@Nullable String header) {
    return header == null ? "" : header;
  }
}
