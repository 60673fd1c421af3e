package dev.newsgraph.extract;

import java.util.List;
import java.util.Set;

/** Names that a headline holds by its form alone, as capitals tell nothing there. Immutable. */
final class Headlines {
  private static final Set<String> SINCE = Set.of("now", "generally", "is", "are", "commercially");
  private static final int LONGEST_STUDY = 3;
  private static final int LONGEST = 6;

  private final NameRuns runs;
  private final WordSet plain;
  private final WordSet ordinary;
  private final WordSet additions;

  Headlines(Lexicon lexicon, NameRuns runs) {
    this.runs = runs;
    plain = lexicon.words("plain-heads", "tails", "ordinary", "plain-words");
    ordinary = lexicon.words("ordinary");
    additions = lexicon.words("no-launch");
  }

  /**
   * {@return the index behind the name that is a headline by itself, or before "Case Study"; 0
   * where there is none}
   */
  int studied(List<Unit> units) {
    int size = units.size();
    boolean study = Units.is(units, size - 2, "case") && Units.is(units, size - 1, "study");
    int end = study ? size - 2 : size;
    boolean name = end > 0 && end <= LONGEST_STUDY;
    for (int i = 0; i < end && name; i++) {
      Unit unit = units.get(i);
      name = unit.isWord() && unit.isCapitalised() && !runs.isFinite(unit.word());
      name &= !ordinary.contains(unit);
    }
    boolean odd = end == 1 && !study && Spelling.isOdd(units.getFirst().surface());
    return name && !odd && !isPlain(units.subList(0, end)) ? end : 0;
  }

  /** Where the units of a name stand; both are 0 where there is none. */
  record Range(int from, int end) {}

  /**
   * {@return where the units of the name of several words that a headline says is available: "Acme
   * Batch Scheduler Now Available on …" stand}
   */
  Range offered(List<Unit> units) {
    int end = available(units);
    int from = end;
    while (from > 0 && end - from < LONGEST && isPart(units.get(from - 1))) {
      from--;
    }
    boolean leads = from == 0 || units.get(from - 1).is("'s");
    return leads && end - from > 1 && isOffer(units.subList(from, end))
        ? new Range(from, end)
        : new Range(0, 0);
  }

  /** The index of what stands between a name and "available"; 0 where nothing does. */
  private static int available(List<Unit> units) {
    int at = units.size() - 1;
    while (at > 0 && !units.get(at).is("available")) {
      at--;
    }
    int end = at;
    while (end > 0 && SINCE.contains(units.get(end - 1).word())) {
      end--;
    }
    return end < at ? end : 0;
  }

  private static boolean isPart(Unit unit) {
    return unit.isName() || (unit.isWord() && unit.isCapitalised()) || unit.is("for");
  }

  private boolean isOffer(List<Unit> parts) {
    Unit first = parts.getFirst();
    boolean telling =
        parts.stream().anyMatch(part -> part.isWord() && !plain.contains(part)) || first.isName();
    return telling
        && !ordinary.contains(first)
        && !first.is("for")
        && parts.stream().anyMatch(Unit::isWord)
        && parts.stream().noneMatch(part -> additions.contains(part));
  }

  /** {@return whether each word of a name is a plain one: "Communications Platform"} */
  boolean isPlain(List<Unit> parts) {
    return parts.stream().allMatch(part -> part.isWord() && plain.contains(part));
  }
}
