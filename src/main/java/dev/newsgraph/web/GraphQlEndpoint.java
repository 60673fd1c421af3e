package dev.newsgraph.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What answers GraphQL requests: the seam between HTTP and the engine. Safe for use by many
 * threads.
 */
public interface GraphQlEndpoint {

  /**
   * Answers one request.
   *
   * @return the response as the GraphQL specification writes it; without a {@code data} entry where
   *     the request was refused before it was executed
   */
  Map<String, @Nullable Object> execute(GraphQlParameters parameters);

  /** {@return the whole schema in the schema definition language} */
  String schemaText();
}
