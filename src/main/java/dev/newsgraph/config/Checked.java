package dev.newsgraph.config;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Options whose values can be wrong in ways that their types do not show. */
@FunctionalInterface
public interface Checked {
  /** The largest number of a port. */
  int LARGEST_PORT = 65_535;

  /** {@return what is wrong with them, all of it; asked before the command runs} */
  List<Problem> problems();

  /**
   * Looks at a number that an option gives for a port.
   *
   * @throws ProblemException where there can be no such port
   */
  static void port(String option, int port) {
    if (port < 0 || port > LARGEST_PORT) {
      throw new ProblemException(
          Problem.of(option, port + " is no port: choose one up to " + LARGEST_PORT));
    }
  }

  /** {@return what these tell by a {@link ProblemException}, each once} */
  static List<Problem> of(Runnable... checks) {
    Set<Problem> problems = new LinkedHashSet<>();
    for (Runnable check : checks) {
      try {
        check.run();
      } catch (ProblemException e) {
        problems.addAll(e.problems());
      }
    }
    return List.copyOf(problems);
  }
}
