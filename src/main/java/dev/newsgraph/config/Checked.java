package dev.newsgraph.config;

import dev.newsgraph.problem.Problem;
import java.util.List;

/** Options whose values can be wrong in ways that their types do not show. */
@FunctionalInterface
public interface Checked {

  /** {@return what is wrong with them, all of it; asked before the command runs} */
  List<Problem> problems();
}
