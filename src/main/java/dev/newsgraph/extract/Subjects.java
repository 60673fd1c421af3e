package dev.newsgraph.extract;

import dev.newsgraph.extract.Verb.Form;
import java.util.List;

/** Says which names can be what their clauses speak of. Immutable. */
final class Subjects {
  private final WordSet prepositions;

  Subjects(Lexicon lexicon) {
    this.prepositions = lexicon.words("prepositions");
  }

  /** {@return whether no preposition or verb leads a name, and it owns nothing} */
  boolean hold(List<Unit> units, int i) {
    return (i == 0 || !(prepositions.contains(units.get(i - 1)) || isVerb(units.get(i - 1))))
        && !Units.is(units, i + 1, "'s");
  }

  /** "chose Acme": what stands behind a verb is its object. */
  private static boolean isVerb(Unit unit) {
    return unit.isWord()
        && unit.lexeme().readings().stream()
            .anyMatch(r -> r.form() == Form.PAST || r.form() == Form.THIRD);
  }
}
