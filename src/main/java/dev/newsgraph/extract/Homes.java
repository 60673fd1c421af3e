package dev.newsgraph.extract;

import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Evidence.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Learns where an article says that something is used, "… how Zephyr is used at Remote": a firm may
 * be named by a plain word or by a letter and a digit. Made for one article; not thread-safe.
 */
final class Homes {
  private static final List<EntityKind> FRAMEWORK = List.of(EntityKind.FRAMEWORK);
  private static final Set<String> MARKS = Set.of(".", "!", "\"", "\u201d");

  private final NameRuns runs;
  private final WordSet events;
  private final Set<String> names = new HashSet<>();

  Homes(NameRuns runs, Lexicon lexicon) {
    this.runs = runs;
    this.events = lexicon.words("badges");
  }

  /** Takes note of the name that a sentence ends with, where capitals tell names from words. */
  void learn(Sentence sentence) {
    List<Unit> units = sentence.units();
    int last = units.size() - 1;
    while (last > 0 && MARKS.contains(units.get(last).word())) {
      last--;
    }
    boolean opens = sentence.field() != Field.BODY && Units.is(units, last - 1, "at");
    if (opens && tells(units) && isNew(units.get(last), Units.is(units, last - 2, "used"))) {
      names.add(units.get(last).surface());
    }
  }

  /** "at V7": where nothing is said to be used, a word may be one of a conference or of none. */
  private boolean isNew(Unit unit, boolean used) {
    boolean name =
        unit.isWord() && unit.isCapitalised() && !events.contains(unit) && unit.word().length() > 1;
    boolean shaped = unit.surface().chars().anyMatch(Character::isDigit);
    return name && (shaped || (used && !Spelling.isUpper(unit.surface())));
  }

  /** "Globex moves to Zephyr at AcmeCon": where a firm acts, the last name need not be one. */
  private boolean tells(List<Unit> units) {
    List<Unit> known = units.stream().filter(Unit::isName).toList();
    return !known.isEmpty()
        && known.stream().allMatch(name -> name.as(FRAMEWORK) != null)
        && !runs.isTitle(units);
  }

  /** {@return whether a word is the name of such a home} */
  boolean hold(Unit unit) {
    return unit.isWord() && names.contains(unit.surface());
  }
}
