package dev.newsgraph.extract;

import dev.newsgraph.fact.EventKind;

/** A line of the rules and where it fits. */
record Hit(RuleBook.Line line, Match match) {

  /**
   * Of two names before one verb the nearer one is its subject; what is built on a platform is a
   * product; what is rolled out to one's own is used, not launched.
   */
  boolean isFartherThan(Hit other) {
    boolean product =
        line.rule().kind() == EventKind.ADOPTED
            && other.line.rule().kind() == EventKind.BUILT_ON
            && (isSame(other)
                || isWithin(other)
                || (match.head() == other.match.head() && match.start() <= other.match.start()));
    boolean rollout =
        line.rule().kind() == EventKind.RELEASED
            && other.line.rule().kind() == EventKind.ADOPTED
            && isSame(other);
    return product || rollout || isFarther(other);
  }

  /** "Acme launches Pyro, built on Kubernetes": Pyro rests on it, of which Acme is told. */
  private boolean isWithin(Hit other) {
    return other.match.objects().containsAll(match.objects())
        && other.match.subjects().stream()
            .anyMatch(i -> i > match.head() && i < match.objects().getFirst());
  }

  private boolean isSame(Hit other) {
    return !match.subjects().isEmpty()
        && other.match.subjects().containsAll(match.subjects())
        && other.match.objects().containsAll(match.objects());
  }

  private boolean isFarther(Hit other) {
    return line.rule().kind() == other.line.rule().kind()
        && match.head() == other.match.head()
        && match.start() < other.match.start()
        && other.match.start() < match.head()
        && match.subjects().stream().noneMatch(other.match.subjects()::contains)
        && !other.match.subjects().isEmpty();
  }
}
