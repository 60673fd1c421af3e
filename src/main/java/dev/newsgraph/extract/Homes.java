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
  private final Set<String> names = new HashSet<>();

  Homes(NameRuns runs) {
    this.runs = runs;
  }

  /** Takes note of the name that a sentence ends with, where capitals tell names from words. */
  void learn(Sentence sentence) {
    List<Unit> units = sentence.units();
    int last = units.size() - 1;
    while (last > 0 && MARKS.contains(units.get(last).word())) {
      last--;
    }
    boolean opens = sentence.field() != Field.BODY;
    if (opens && Units.is(units, last - 1, "at") && isNew(units.get(last)) && tells(units)) {
      names.add(units.get(last).surface());
    }
  }

  private static boolean isNew(Unit unit) {
    return unit.isWord() && unit.isCapitalised() && unit.surface().length() > 1;
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

  /** {@return whether some words are such a name} */
  boolean hold(String surface) {
    return names.contains(surface);
  }
}
