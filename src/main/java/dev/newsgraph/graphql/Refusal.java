package dev.newsgraph.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field that cannot be answered, and what the client can do about it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final GraphQlError.Type type;
  private final String where;
  private final String problem;
  private final transient GraphQlError.@Nullable Exceeded exceeded;

  private Refusal(
      GraphQlError.Type type,
      String where,
      String problem,
      GraphQlError.@Nullable Exceeded exceeded) {
    super(where + ": " + problem, null, false, false);
    this.type = type;
    this.where = where;
    this.problem = problem;
    this.exceeded = exceeded;
  }

  /** A request that asks for more than is given at once; the problem says what would pass. */
  static Refusal limit(GraphQlError.Exceeded exceeded, String problem) {
    return new Refusal(GraphQlError.Type.TOO_MUCH, "", problem, exceeded);
  }

  /** A field with an argument that asks for more than is given at once. */
  static Refusal limit(String name, GraphQlError.Exceeded exceeded, String problem) {
    return new Refusal(GraphQlError.Type.BAD_ARGUMENT, name, problem, exceeded);
  }

  /** A field with an argument that cannot be used. */
  static Refusal argument(String name, String problem) {
    return new Refusal(GraphQlError.Type.BAD_ARGUMENT, name, problem, null);
  }

  /** A field that cannot be answered whatever its arguments are. */
  static Refusal field(GraphQlError.Type type, String problem) {
    return new Refusal(type, "", problem, null);
  }

  /** A field with a name that is not in the graph. */
  static Refusal unknown(String argument, String problem) {
    return new Refusal(GraphQlError.Type.NOT_FOUND, argument, problem, null);
  }

  /** {@return the same, told of a field that has it} */
  Refusal in(String field) {
    return new Refusal(type, where.isEmpty() ? field : field + "." + where, problem, exceeded);
  }

  GraphQlError.Type type() {
    return type;
  }

  /** {@return whether the request is refused as a whole, and not a field of it} */
  boolean whole() {
    return type == GraphQlError.Type.TOO_MUCH;
  }

  /** {@return the error for the client} */
  GraphQlError error(List<Object> path) {
    return GraphQlError.of(told(), type, path).exceeding(exceeded);
  }

  /** {@return where, and what is wrong} */
  String told() {
    return where.isEmpty() ? problem : where + ": " + problem;
  }
}
