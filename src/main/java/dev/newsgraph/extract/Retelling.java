package dev.newsgraph.extract;

import dev.newsgraph.fact.Assertion;
import dev.newsgraph.fact.Event;
import dev.newsgraph.fact.EventKind;
import dev.newsgraph.fact.Evidence;
import dev.newsgraph.fact.Grounds;
import dev.newsgraph.fact.When.Basis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses, of the sentences of one article that tell one event, the one that tells most of it. */
final class Retelling {
  private static final double REPLACED = 0.3;
  private static final double DATED = 0.25;
  private static final double NEWS = 0.15;
  private static final double HEADING = 0.1;

  private Retelling() {}

  /** {@return one assertion for each kind, subject and object, in order of the text} */
  static List<Assertion> best(List<Assertion> told) {
    Map<String, Assertion> best = new LinkedHashMap<>();
    for (Assertion one : told) {
      best.merge(
          Event.group(one.kind(), one.subject(), one.object()),
          one,
          (a, b) -> weight(b) > weight(a) ? b : a);
    }
    List<Assertion> all = new ArrayList<>(best.values());
    all.replaceAll(one -> dated(one, all));
    all.removeIf(one -> all.stream().anyMatch(other -> covers(other, one)));
    return List.copyOf(all);
  }

  /** What a launch says its product is built on is as old as the launch. */
  private static Assertion dated(Assertion one, List<Assertion> all) {
    if (one.kind() != EventKind.BUILT_ON || one.when().basis() != null) {
      return one;
    }
    return all.stream()
        .filter(other -> other.kind() == EventKind.RELEASED && other.object().equals(one.subject()))
        .filter(other -> other.when().basis() != Basis.STATED)
        .filter(other -> other.evidence().quote().equals(one.evidence().quote()))
        .findFirst()
        .map(other -> dated(one, other))
        .orElse(one);
  }

  private static Assertion dated(Assertion one, Assertion launch) {
    return new Assertion(
        one.kind(),
        one.subject(),
        one.object(),
        one.replaced(),
        one.status(),
        launch.when(),
        one.certainty(),
        new Evidence(
            one.evidence().field(),
            one.evidence().quote(),
            one.evidence().start(),
            one.evidence().end(),
            one.evidence().rule(),
            new Grounds(one.evidence().grounds().names(), launch.evidence().grounds().time())));
  }

  private static double weight(Assertion one) {
    Basis basis = one.when().basis();
    boolean stated = basis == Basis.STATED || (basis == Basis.RELATIVE && one.when().iso() != null);
    boolean heading =
        Character.isLetterOrDigit(
            one.evidence().quote().charAt(one.evidence().quote().length() - 1));
    return one.certainty()
        - (heading ? HEADING : 0)
        + (one.replaced() != null ? REPLACED : 0)
        + (stated ? DATED : basis == Basis.PUBLICATION && one.when().iso() != null ? NEWS : 0);
  }

  /**
   * A launch implies that its maker made it; what a migration left is not told as dropped as well,
   * nor as adopted where no date says when.
   */
  private static boolean covers(Assertion other, Assertion one) {
    boolean same = other.subject().equals(one.subject());
    return switch (one.kind()) {
      case DROPPED ->
          same && other.kind() == EventKind.ADOPTED && one.object().equals(other.replaced());
      case ADOPTED ->
          same
              && other.kind() == EventKind.ADOPTED
              && one.object().equals(other.replaced())
              && one.when().basis() != Basis.STATED;
      default -> false;
    };
  }
}
