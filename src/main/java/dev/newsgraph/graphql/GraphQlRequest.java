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
 */
public record GraphQlRequest(
    @Nullable String query,
    @Nullable String operationName,
    Map<String, @Nullable Object> variables,
    Map<String, @Nullable Object> extensions) {

  public GraphQlRequest {
    variables = Collections.unmodifiableMap(new HashMap<>(variables));
    extensions = Collections.unmodifiableMap(new HashMap<>(extensions));
  }

  /** A request without variables. */
  public static GraphQlRequest of(String query) {
    return new GraphQlRequest(query, null, Map.of(), Map.of());
  }

  public static GraphQlRequest of(String query, Map<String, @Nullable Object> variables) {
    return new GraphQlRequest(query, null, variables, Map.of());
  }
}
