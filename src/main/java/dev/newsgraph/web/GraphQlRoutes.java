package dev.newsgraph.web;

import dev.newsgraph.graphql.GraphQlRequest;
import dev.newsgraph.graphql.GraphQlResponse;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotAcceptableResponse;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** GraphQL over HTTP, as https://graphql.github.io/graphql-over-http/draft/ says. */
final class GraphQlRoutes {
  /** A page of 20 articles is about this long; below, packing costs more than it saves. */
  private static final int COMPRESSED_FROM_BYTES = 1_500;

  private final Backend backend;

  GraphQlRoutes(Backend backend) {
    this.backend = backend;
  }

  void register(RoutesConfig routes) {
    routes.get("/graphql", this::get);
    routes.post("/graphql", this::post);
    routes.get("/schema.graphql", this::schema);
  }

  private void get(Context context) {
    AnswerType type = negotiate(context);
    GraphQlRequest request = ParameterReader.fromAddress(name -> single(context, name));
    OperationKind kind = OperationKind.of(request.query(), request.operationName());
    if (kind != OperationKind.QUERY) {
      throw new MethodNotAllowedResponse(
          "A " + kind.name().toLowerCase(Locale.ROOT) + " is not taken by GET",
          Map.of(Failures.ALLOWED, "POST"));
    }
    answer(context, type, request);
  }

  private void post(Context context) {
    AnswerType type = negotiate(context);
    requireJson(context);
    answer(context, type, ParameterReader.fromBody(Json.text(context.bodyAsBytes())));
  }

  private void schema(Context context) {
    context.contentType("text/plain; charset=utf-8").result(endpoint().schemaText());
  }

  private void answer(Context context, AnswerType type, GraphQlRequest request) {
    RequestWork.describe(request);
    GraphQlResponse response = endpoint().execute(request);
    boolean refused = !response.executed();
    Metrics.outcome(context, refused ? "refused" : response.errors().isEmpty() ? "data" : "errors");
    context.status(
        refused && type == AnswerType.GRAPHQL_RESPONSE ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    context.minSizeForCompression(COMPRESSED_FROM_BYTES);
    AnswerStream.send(context, response.toSpecification());
  }

  private GraphQlEndpoint endpoint() {
    return backend
        .graphQl()
        .orElseThrow(
            () ->
                new ServiceUnavailableResponse("The service is still starting: see /health/ready"));
  }

  /** Settles the response's type first, so that every later error is told in it. */
  private static AnswerType negotiate(Context context) {
    context.header("Vary", "Accept, Accept-Encoding").header("Cache-Control", "no-store");
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
