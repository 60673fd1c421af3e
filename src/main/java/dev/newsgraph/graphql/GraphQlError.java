package dev.newsgraph.graphql;

import dev.newsgraph.trace.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error for the client.
 *
 * @param path response keys and list indexes that lead to the field; empty for an error of the
 *     whole request
 * @param id of the request; finds it in the log
 * @param exceeded the limit that was exceeded; null where it was none
 */
public record GraphQlError(
    String message,
    Type type,
    List<Location> locations,
    List<Object> path,
    String id,
    @Nullable Exceeded exceeded) {

  public GraphQlError {
    locations = List.copyOf(locations);
    path = List.copyOf(path);
  }

  /** An error that exceeds no limit. */
  public GraphQlError(
      String message, Type type, List<Location> locations, List<Object> path, String id) {
    this(message, type, locations, path, id, null);
  }

  /**
   * A limit that was exceeded, as {@code extensions.limit} tells.
   *
   * @param name the option of {@code serve} that sets it
   * @param value what was asked for
   * @param most what would pass
   */
  public record Exceeded(String name, long value, long most) {}

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
    /** It took longer than a request may, and was ended. */
    TIME_LIMIT,
    /** It needed more memory than a request may have, or than all may have together. */
    MEMORY_LIMIT,
    /** The database is out of reach. */
    UNAVAILABLE,
    /** The client was gone before the answer; nobody reads this. */
    ABANDONED,
    /** The graph lacks what the schema promises. */
    MISSING,
    /** The caller lacks the right to it. */
    FORBIDDEN,
    /** It cannot be done now, but perhaps later. */
    BUSY,
    /** A document that this server was not told of. */
    PERSISTED_QUERY_NOT_FOUND,
    /** The server or its database failed. */
    INTERNAL
  }

  static GraphQlError of(String message, Type type, List<Object> path) {
    return new GraphQlError(message, type, List.of(), path, Work.current().id());
  }

  GraphQlError exceeding(@Nullable Exceeded limit) {
    return new GraphQlError(message, type, locations, path, id, limit);
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
    Map<String, Object> extensions = inOrder("type", type.name(), "id", id);
    if (exceeded != null) {
      extensions.put("limit", limit(exceeded));
    }
    error.put("extensions", extensions);
    return error;
  }

  private static Map<String, Object> limit(Exceeded exceeded) {
    Map<String, Object> limit = inOrder("name", exceeded.name(), "value", exceeded.value());
    limit.put("most", exceeded.most());
    return limit;
  }

  private static Map<String, Object> inOrder(
      String first, Object one, String second, Object other) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(first, one);
    map.put(second, other);
    return map;
  }
}
