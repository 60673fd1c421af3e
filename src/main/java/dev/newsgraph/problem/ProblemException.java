package dev.newsgraph.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Input that cannot be used: carries the problems, and ends in one place ({@code Main}) as one line
 * each.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public ProblemException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public ProblemException(Problem problem) {
    this(List.of(problem));
  }

  /** Keeps the cause for the log; the message is still the one line. */
  public ProblemException(Problem problem, Throwable cause) {
    this(problem);
    initCause(cause);
  }

  /** {@return the problems, at least one, in the order they were found} */
  public List<Problem> problems() {
    return problems;
  }
}
