package dev.newsgraph.schema;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import graphql.language.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong, so that all of it is told at once. */
final class Problems {
  private final List<Problem> gathered = new ArrayList<>();

  void add(String file, @Nullable SourceLocation at, String message) {
    gathered.add(
        at == null
            ? Problem.of(file, message)
            : new Problem(file, at.getLine(), at.getColumn(), message));
  }

  /**
   * Ends the reading where anything was wrong.
   *
   * @throws ProblemException with all of it
   */
  void end() {
    if (!gathered.isEmpty()) {
      throw new ProblemException(gathered);
    }
  }
}
