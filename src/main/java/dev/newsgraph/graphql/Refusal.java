package dev.newsgraph.graphql;

/** A field that cannot be answered, and what the client can do about it. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final GraphQlError.Type type;

  Refusal(GraphQlError.Type type, String message) {
    super(message, null, false, false);
    this.type = type;
  }

  static Refusal argument(String name, String problem) {
    return new Refusal(GraphQlError.Type.BAD_ARGUMENT, name + ": " + problem);
  }

  GraphQlError.Type type() {
    return type;
  }

  String told() {
    return String.valueOf(getMessage());
  }
}
