package dev.newsgraph.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plain words that an article never parts from a name: where "Tape" stands only behind "Good", the
 * name is "Good Tape". Made for one article; not thread-safe.
 */
final class Companions {
  private static final int LEAST = 2;

  private final WordSet nouns;
  private final WordSet ordinary;
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> pairs = new HashMap<>();
  private final Set<String> within = new HashSet<>();

  Companions(Lexicon lexicon) {
    nouns = lexicon.words("jobs", "tails", "holders", "kinds", "teams");
    ordinary = lexicon.words("ordinary");
  }

  /** Takes note of which capitalised words stand side by side in a sentence. */
  void learn(Sentence sentence) {
    List<Unit> units = sentence.units();
    for (int i = 0; i < units.size(); i++) {
      if (isUpper(units, i)) {
        words.merge(units.get(i).surface(), 1, Integer::sum);
        if (isPair(units, i)) {
          pairs.merge(pair(units, i), 1, Integer::sum);
          if (i > 0 && isProse(units)) {
            within.add(pair(units, i));
          }
        }
      }
    }
  }

  /** Whether capitals tell anything: most words behind the first have none. */
  private static boolean isProse(List<Unit> units) {
    long upper =
        units.stream().skip(1).filter(unit -> !unit.isMark() && unit.isCapitalised()).count();
    return upper * 2 < units.size();
  }

  /** {@return whether a plain word belongs to the name that it stands before or behind} */
  boolean bind(List<Unit> units, int i) {
    return (isPair(units, i) && isBound(units, i, i + 1))
        || (i > 0 && isPair(units, i - 1) && isBound(units, i - 1, i));
  }

  /** Of two words one is plain; the other, or the plain one behind it, never stands without it. */
  private boolean isBound(List<Unit> units, int i, int bound) {
    String pair = pair(units, i);
    int together = pairs.getOrDefault(pair, 0);
    return within.contains(pair)
        && together >= LEAST
        && together == words.getOrDefault(units.get(bound).surface(), 0);
  }

  private boolean isPair(List<Unit> units, int i) {
    return isUpper(units, i)
        && isUpper(units, i + 1)
        && units.get(i + 1).start() - units.get(i).end() == 1
        && isPlain(units.get(i)) != isPlain(units.get(i + 1))
        && !nouns.contains(units.get(i + 1));
  }

  private boolean isPlain(Unit unit) {
    return ordinary.contains(unit);
  }

  private static boolean isUpper(List<Unit> units, int i) {
    return i < units.size()
        && units.get(i).isWord()
        && units.get(i).isCapitalised()
        && !Spelling.isUpper(units.get(i).surface());
  }

  private static String pair(List<Unit> units, int i) {
    return units.get(i).surface() + " " + units.get(i + 1).surface();
  }
}
