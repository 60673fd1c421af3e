package dev.newsgraph.extract;

import dev.newsgraph.fact.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows what an article abbreviates: "the Digital Desk Layer (DDL)", and DDL from then on. Made for
 * one article; not thread-safe.
 */
final class Abbreviations {
  private static final int LEAST = 2;
  private static final int MOST = 6;

  private final Map<String, List<Entity>> names = new HashMap<>();

  /** Takes note of the abbreviations that stand in brackets behind the names of a sentence. */
  void learn(Sentence sentence) {
    String text = sentence.text().text();
    for (Unit unit : sentence.units()) {
      int open = unit.end() + 1;
      if (unit.isName() && unit.word().indexOf(' ') > 0 && text.startsWith(" (", unit.end())) {
        int close = text.indexOf(')', open);
        String inner = close < 0 ? "" : text.substring(open + 1, close);
        if (abbreviates(inner, unit.surface())) {
          names.putIfAbsent(inner, unit.entities());
        }
      }
    }
  }

  private static boolean abbreviates(String inner, String name) {
    return inner.length() >= LEAST
        && inner.length() <= MOST
        && inner.chars().allMatch(Character::isUpperCase)
        && Character.toUpperCase(name.charAt(0)) == inner.charAt(0);
  }

  /** {@return the sentence with each abbreviation as the name that it stands for} */
  Sentence read(Sentence sentence) {
    if (names.isEmpty() || sentence.units().stream().noneMatch(this::isKnown)) {
      return sentence;
    }
    List<Unit> units = new ArrayList<>(sentence.units());
    units.replaceAll(unit -> isKnown(unit) ? named(unit) : unit);
    return sentence.with(units);
  }

  private boolean isKnown(Unit unit) {
    return (unit.isWord() || isUnlisted(unit)) && names.containsKey(unit.surface());
  }

  private static boolean isUnlisted(Unit unit) {
    return unit.isName() && !unit.entities().getFirst().listed();
  }

  private Unit named(Unit unit) {
    return new Unit(
        Unit.Type.NAME,
        unit.lexeme(),
        unit.surface(),
        unit.start(),
        unit.end(),
        names.getOrDefault(unit.surface(), List.of()),
        null);
  }
}
