package dev.newsgraph.cypher;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Clauses that find rows that fulfil a filter, and what they bind.
 *
 * @param distinct whether a row may come several times, and {@link #all} must take it once
 */
record Filtered(String clauses, Scope scope, boolean distinct) {

  /** {@return what {@code WITH} or {@code RETURN} takes on: each row once} */
  String all() {
    String variables =
        Stream.of(scope.node(), scope.edge(), scope.score())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return distinct ? "DISTINCT " + variables : variables;
  }
}
