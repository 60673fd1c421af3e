package dev.newsgraph.extract;

import java.util.List;
import java.util.Set;

/** Reads what is said of a name in passing: "Torch, a framework that …". Immutable. */
final class Asides {
  private static final int MOST_BEFORE = 7;
  private static final int LONGEST = 24;
  private static final Set<String> ENDS =
      Set.of(
          ";", ":", "we", "i", "he", "she", "you", "it", "they", "however", "but", "because", "so");

  private final Actors actors;
  private final Clauses clauses;

  Asides(Actors actors, Clauses clauses) {
    this.actors = actors;
    this.clauses = clauses;
  }

  /**
   * {@return the index of the "which" that speaks of a name, right behind it or behind what
   * describes it; else -1}
   */
  private static int relative(List<Unit> units, int from, boolean described) {
    if (from < units.size() && Units.isLink(units.get(from))) {
      return -1;
    }
    for (int i = from; i < units.size() && i <= from + (described ? MOST_BEFORE : 0); i++) {
      if (Actors.isRelative(units.get(i))) {
        return i;
      }
      if (!units.get(i).isWord()) {
        return -1;
      }
    }
    return -1;
  }

  /** Adds the ways to read on behind a name: over a relative pronoun, a comma or a description. */
  void read(List<Unit> units, List<Integer> heads, int end, boolean actor, List<Phrase> phrases) {
    int at = Units.is(units, end, ",") ? end + 1 : end;
    int relative = relative(units, at, actor && at > end);
    if (relative > 0) {
      phrases.add(new Phrase(heads, relative + 1));
    }
    if (at > end && (!actor || actors.isInstance(units, heads.getFirst()))) {
      phrases.add(new Phrase(heads, at));
    }
    int second = actor && at == end ? clauses.secondVerb(units, end) : -1;
    if (second > 0) {
      phrases.add(new Phrase(heads, second));
    }
    for (int i = at + 1; at > end && actor && i < units.size() && i < at + LONGEST; i++) {
      if (ENDS.contains(units.get(i).word())) {
        return;
      }
      if (units.get(i).is(",") || actors.isCompany(units.get(i))) {
        boolean more = i + 1 < units.size() && Actors.isRelative(units.get(i + 1));
        phrases.add(new Phrase(heads, more ? i + 2 : i + 1));
      }
    }
  }
}
