package dev.newsgraph.graphql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request.
 *
 * @param executed false where the request was refused before anything was asked of the graph: HTTP
 *     400 under {@code application/graphql-response+json}
 * @param data null where it was refused, or where a field that is never null has no value
 * @param spending what it came to; null where that is not known, as nothing was planned
 */
public record GraphQlResponse(
    boolean executed,
    @Nullable Map<String, @Nullable Object> data,
    List<GraphQlError> errors,
    @Nullable Spending spending) {

  public GraphQlResponse {
    errors = List.copyOf(errors);
    data = data == null ? null : Collections.unmodifiableMap(data);
  }

  /** An answer of which nobody knows what it came to. */
  public GraphQlResponse(
      boolean executed, @Nullable Map<String, @Nullable Object> data, List<GraphQlError> errors) {
    this(executed, data, errors, null);
  }

  static GraphQlResponse refused(List<GraphQlError> errors) {
    return new GraphQlResponse(false, null, errors);
  }

  /** {@return the same, told what it came to} */
  GraphQlResponse spending(Spending known) {
    return new GraphQlResponse(executed, data, errors, known);
  }

  private static Map<String, Object> cost(Spending spending) {
    Map<String, Object> cost = new LinkedHashMap<>();
    cost.put("nodes", spending.cost());
    cost.put("limit", spending.limit());
    return cost;
  }

  /** {@return the response as JSON has it: maps, lists, strings, numbers, booleans and null} */
  public Map<String, @Nullable Object> toSpecification() {
    Map<String, @Nullable Object> response = new LinkedHashMap<>();
    if (!errors.isEmpty()) {
      response.put("errors", errors.stream().map(GraphQlError::toSpecification).toList());
    }
    if (executed) {
      response.put("data", data);
    }
    if (spending != null) {
      response.put("extensions", Map.of("cost", cost(spending)));
    }
    return response;
  }
}
