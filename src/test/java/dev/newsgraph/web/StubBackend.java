package dev.newsgraph.web;

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
  volatile Function<GraphQlParameters, Map<String, @Nullable Object>> answer =
      parameters -> data(Map.of("echo", parameters.query(), "variables", parameters.variables()));

  static Map<String, @Nullable Object> data(Object data) {
    Map<String, @Nullable Object> answer = new HashMap<>();
    answer.put("data", data);
    return answer;
  }

  static Map<String, @Nullable Object> refusal(String message) {
    Map<String, @Nullable Object> answer = new HashMap<>();
    answer.put("errors", List.of(Map.of("message", message)));
    return answer;
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
  public Map<String, @Nullable Object> execute(GraphQlParameters parameters) {
    return answer.apply(parameters);
  }

  @Override
  public String schemaText() {
    return "type Query {\n  echo: String\n}\n";
  }
}
