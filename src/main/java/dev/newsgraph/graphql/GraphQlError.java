package dev.newsgraph.graphql;

import dev.newsgraph.trace.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An error for the client.
 *
 * @param path response keys and list indexes that lead to the field; empty for an error of the
 *     whole request
 * @param id of the request; finds it in the log
 */
public record GraphQlError(
    String message, Type type, List<Location> locations, List<Object> path, String id) {

  public GraphQlError {
    locations = List.copyOf(locations);
    path = List.copyOf(path);
  }

  /** A place in the document, counted from 1. */
  public record Location(int line, int column) {}

  /** What kind of error it is, as {@code extensions.type} tells. */
  public enum Type {
    /** The document is not GraphQL. */
    SYNTAX,
    /** The document does not fit the schema. */
    VALIDATION,
    /** The request names no operation, or its variables do not fit. */
    BAD_REQUEST,
    /** An argument has a value that cannot be used. */
    BAD_ARGUMENT,
    /** A name is not in the graph. */
    NOT_FOUND,
    /** The request asks for more than is given at once. */
    TOO_MUCH,
    /** The graph lacks what the schema promises. */
    MISSING,
    /** A document that this server was not told of. */
    PERSISTED_QUERY_NOT_FOUND,
    /** The server or its database failed. */
    INTERNAL
  }

  static GraphQlError of(String message, Type type, List<Object> path) {
    return new GraphQlError(message, type, List.of(), path, Work.current().id());
  }

  Map<String, Object> toSpecification() {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("message", message);
    if (!locations.isEmpty()) {
      error.put(
          "locations",
          locations.stream().map(at -> inOrder("line", at.line(), "column", at.column())).toList());
    }
    if (!path.isEmpty()) {
      error.put("path", path);
    }
    error.put("extensions", inOrder("type", type.name(), "id", id));
    return error;
  }

  private static Map<String, Object> inOrder(
      String first, Object one, String second, Object other) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(first, one);
    map.put(second, other);
    return map;
  }
}
