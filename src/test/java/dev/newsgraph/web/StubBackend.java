package dev.newsgraph.web;

import dev.newsgraph.graphql.GraphQlError;
import dev.newsgraph.graphql.GraphQlRequest;
import dev.newsgraph.graphql.GraphQlResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A backend that answers what a test sets; at first every query with its own text. */
final class StubBackend implements Backend, GraphQlEndpoint {
  volatile Readiness readiness = new Readiness.Ready();
  volatile boolean started = true;
  volatile Function<GraphQlRequest, GraphQlResponse> answer =
      request -> data(Map.of("query", "" + request.query(), "variables", request.variables()));

  static GraphQlResponse data(Object echo) {
    Map<String, @Nullable Object> data = new HashMap<>();
    data.put("echo", echo);
    return new GraphQlResponse(true, data, List.of());
  }

  static GraphQlResponse refusal(String message) {
    GraphQlError error =
        new GraphQlError(message, GraphQlError.Type.VALIDATION, List.of(), List.of(), "1");
    return new GraphQlResponse(false, null, List.of(error));
  }

  @Override
  public Readiness readiness() {
    return readiness;
  }

  @Override
  public Optional<GraphQlEndpoint> graphQl() {
    return started ? Optional.of(this) : Optional.empty();
  }

  @Override
  public GraphQlResponse execute(GraphQlRequest request) {
    return answer.apply(request);
  }

  @Override
  public String schemaText() {
    return "type Query {\n  echo: String\n}\n";
  }
}
