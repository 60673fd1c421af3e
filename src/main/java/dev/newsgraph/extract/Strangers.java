package dev.newsgraph.extract;

import dev.newsgraph.extract.Verb.Form;
import java.util.List;

/** Says whom an article speaks of as another than who tells. Immutable. */
final class Strangers {
  private final WordSet greetings;
  private final WordSet deals;

  Strangers(Lexicon lexicon) {
    this.greetings = lexicon.words("greetings");
    this.deals = lexicon.words("deal");
  }

  /**
   * {@return whether a name is another's than who tells: "we welcome Acme", "we work with Acme"}
   */
  boolean hold(List<Unit> units, int i) {
    boolean joined = i > 1 && units.get(i - 1).is("with") && isJoint(units.get(i - 2));
    return i > 0 && (greetings.contains(units.get(i - 1)) || (joined && Speaker.speaks(units)));
  }

  private boolean isJoint(Unit unit) {
    return deals.contains(unit)
        || unit.lexeme().readings().stream()
            .anyMatch(reading -> SenseClues.WORKS_WITH.contains(reading.verb().base()));
  }

  /** {@return whether a name says whose work something is: "a framework introduced by Acme"} */
  static boolean isMaker(List<Unit> units, int i) {
    int by = Units.is(units, i - 1, "the") ? i - 2 : i - 1;
    return by > 0
        && units.get(by).is("by")
        && units.get(by - 1).lexeme().readings().stream()
            .anyMatch(reading -> reading.form() == Form.PARTICIPLE);
  }
}
