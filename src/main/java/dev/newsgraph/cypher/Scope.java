package dev.newsgraph.cypher;

import org.jspecify.annotations.Nullable;

/**
 * The variables at hand.
 *
 * @param node the node
 * @param edge the relationship that led to it; null where none did
 * @param score how well it answers a full-text search; null where none was asked
 */
record Scope(String node, @Nullable String edge, @Nullable String score) {
  /** The scope of a row that stands for no node. */
  static final Scope NONE = new Scope("null", null, null);

  static Scope of(String node) {
    return new Scope(node, null, null);
  }

  static Scope of(String node, String edge) {
    return new Scope(node, edge, null);
  }

  String edgeOrFail() {
    return present(edge);
  }

  String scoreOrFail() {
    return present(score);
  }

  private static String present(@Nullable String variable) {
    if (variable == null) {
      throw new IllegalStateException("the plan asks a relationship or score where there is none");
    }
    return variable;
  }
}
