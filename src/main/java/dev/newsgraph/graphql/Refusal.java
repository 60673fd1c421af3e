package dev.newsgraph.graphql;

/** A field that cannot be answered, and what the client can do about it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final GraphQlError.Type type;
  private final String where;
  private final String problem;

  private Refusal(GraphQlError.Type type, String where, String problem) {
    super(where + ": " + problem, null, false, false);
    this.type = type;
    this.where = where;
    this.problem = problem;
  }

  /** A field with an argument that cannot be used. */
  static Refusal argument(String name, String problem) {
    return new Refusal(GraphQlError.Type.BAD_ARGUMENT, name, problem);
  }

  /** A field that cannot be answered whatever its arguments are. */
  static Refusal field(GraphQlError.Type type, String problem) {
    return new Refusal(type, "", problem);
  }

  /** A field with a name that is not in the graph. */
  static Refusal unknown(String argument, String problem) {
    return new Refusal(GraphQlError.Type.NOT_FOUND, argument, problem);
  }

  /** {@return the same, told of a field that has it} */
  Refusal in(String field) {
    return new Refusal(type, where.isEmpty() ? field : field + "." + where, problem);
  }

  GraphQlError.Type type() {
    return type;
  }

  /** {@return where, and what is wrong} */
  String told() {
    return where.isEmpty() ? problem : where + ": " + problem;
  }
}
