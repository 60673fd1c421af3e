package dev.newsgraph.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.newsgraph.graphql.GraphQlRequest;
import io.javalin.http.BadRequestResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a GraphQL request from a body or an address; whatever has another shape
 * is a 400.
 */
final class ParameterReader {
  private static final TypeReference<Map<String, @Nullable Object>> MAP = new TypeReference<>() {};

  private static final String PERSISTED = "persistedQuery";
  private static final String HASHED = "sha256:";

  private ParameterReader() {}

  /** Reads the JSON object that a POST brings. */
  static GraphQlRequest fromBody(String body) {
    JsonNode json = Json.parse("The body", body);
    if (json.isArray()) {
      throw new BadRequestResponse(
          "The body is a batch of "
              + json.size()
              + " requests: a batch has 1 at most, so send it"
              + " as a JSON object with a query");
    }
    if (!json.isObject()) {
      throw new BadRequestResponse("The body is no JSON object with a query");
    }
    return parameters(
        string("query", json.get("query")),
        string("operationName", json.get("operationName")),
        map("variables", json.get("variables")),
        named(
            string("documentId", json.get("documentId")),
            map("extensions", json.get("extensions"))));
  }

  /**
   * Reads the parameters of a GET.
   *
   * @param parameter a name → its decoded value, or null where the address has none
   */
  static GraphQlRequest fromAddress(Parameters parameter) {
    return parameters(
        parameter.value("query"),
        parameter.value("operationName"),
        map("variables", json(parameter, "variables")),
        named(parameter.value("documentId"), map("extensions", json(parameter, "extensions"))));
  }

  /** The proposed parameter and Apollo's extension name documents alike. */
  private static Map<String, @Nullable Object> named(
      @Nullable String documentId, Map<String, @Nullable Object> extensions) {
    if (documentId == null || extensions.containsKey(PERSISTED)) {
      return extensions;
    }
    Map<String, @Nullable Object> all = new HashMap<>(extensions);
    String id = documentId.startsWith(HASHED) ? documentId.substring(HASHED.length()) : documentId;
    all.put(PERSISTED, Map.of("version", 1, "sha256Hash", id));
    return all;
  }

  /** The parameters of an address. */
  @FunctionalInterface
  interface Parameters {
    @Nullable String value(String name);
  }

  private static @Nullable JsonNode json(Parameters parameter, String name) {
    String text = parameter.value(name);
    return text == null || text.isBlank() ? null : Json.parse(name, text);
  }

  private static GraphQlRequest parameters(
      @Nullable String query,
      @Nullable String operationName,
      Map<String, @Nullable Object> variables,
      Map<String, @Nullable Object> extensions) {
    if ((query == null || query.isBlank()) && extensions.isEmpty()) {
      throw new BadRequestResponse(
          "The parameter query is missing: send {\"query\": \"{ __typename }\"}");
    }
    String named = operationName == null || operationName.isEmpty() ? null : operationName;
    return new GraphQlRequest(query, named, variables, extensions);
  }

  private static @Nullable String string(String name, @Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new BadRequestResponse(name + " is no string");
    }
    return value.textValue();
  }

  private static Map<String, @Nullable Object> map(String name, @Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return Map.of();
    }
    if (!value.isObject()) {
      throw new BadRequestResponse(name + " is no JSON object");
    }
    return Json.MAPPER.convertValue(value, MAP);
  }
}
