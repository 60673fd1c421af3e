package dev.newsgraph.config;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Options whose values can be wrong in ways that their types do not show. */
@FunctionalInterface
public interface Checked {

  /** {@return what is wrong with them, all of it; asked before the command runs} */
  List<Problem> problems();

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
