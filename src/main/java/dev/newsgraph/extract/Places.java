package dev.newsgraph.extract;

import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import java.util.List;
import java.util.Set;

/**
 * Says whether a name behind "at" is where something is done or only where it was shown: capitals
 * do not tell "at Acme" from "at AcmeCon".
 */
final class Places {
  private static final Set<String> LEADS = Set.of("at", "in", "inside", "within", "across");
  private static final Set<String> LINKS = Set.of(",", "and", "or", "&", "+", "the");

  private Places() {}

  /**
   * {@return whether a name can be who acts: it is no place, or the place is an organisation that
   * the catalog lists or the article tells of as one}
   */
  static boolean mayAct(List<Unit> units, int i) {
    return !isLed(units, i) || (isSure(units.get(i)) && !isGrownTogether(units, i + 1));
  }

  private static boolean isLed(List<Unit> units, int i) {
    int at = i - 1;
    while (at >= 0 && (units.get(at).isName() || LINKS.contains(units.get(at).word()))) {
      at--;
    }
    return at >= 0 && LEADS.contains(units.get(at).word());
  }

  private static boolean isSure(Unit name) {
    Entity first = name.entities().getFirst();
    return first.listed()
        || name.entities().stream().allMatch(one -> one.kind() == EntityKind.ORGANISATION);
  }

  /** "I/O", "re:Invent": with the name before, that is the name of an event. */
  private static boolean isGrownTogether(List<Unit> units, int from) {
    return from + 2 < units.size()
        && units.get(from + 1).isMark()
        && units.get(from).end() == units.get(from + 1).start()
        && units.get(from + 1).end() == units.get(from + 2).start();
  }
}
