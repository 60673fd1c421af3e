package dev.newsgraph.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks by HTTP.
 *
 * @param query the document; empty where {@code extensions} stand for it
 * @param operationName the operation of the document to run; null where it has only one
 */
public record GraphQlParameters(
    String query,
    @Nullable String operationName,
    Map<String, @Nullable Object> variables,
    Map<String, @Nullable Object> extensions) {

  public GraphQlParameters {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
  }
}
