package dev.newsgraph.graphql;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as GraphQL over HTTP sends it.
 *
 * @param query the document; null where only the extensions name it
 * @param operationName which of its operations is meant; null where it has one
 * @param caller who sends it
 */
public record GraphQlRequest(
    @Nullable String query,
    @Nullable String operationName,
    Map<String, @Nullable Object> variables,
    Map<String, @Nullable Object> extensions,
    Caller caller) {

  public GraphQlRequest {
    variables = Collections.unmodifiableMap(new HashMap<>(variables));
    extensions = Collections.unmodifiableMap(new HashMap<>(extensions));
  }

  /** A request of anyone. */
  public GraphQlRequest(
      @Nullable String query,
      @Nullable String operationName,
      Map<String, @Nullable Object> variables,
      Map<String, @Nullable Object> extensions) {
    this(query, operationName, variables, extensions, Caller.ANYONE);
  }

  /** A request without variables. */
  public static GraphQlRequest of(String query) {
    return of(query, Map.of());
  }

  public static GraphQlRequest of(String query, Map<String, @Nullable Object> variables) {
    return new GraphQlRequest(query, null, variables, Map.of());
  }

  /** {@return the same of a caller} */
  public GraphQlRequest by(Caller sender) {
    return new GraphQlRequest(query, operationName, variables, extensions, sender);
  }
}
