package dev.newsgraph.extract;

import java.util.List;

/** Questions that are asked of a row of units. */
final class Units {
  private Units() {}

  /** {@return whether the words stand one after another from an index on} */
  static boolean standsAt(List<Unit> units, int at, List<String> words) {
    if (at < 0 || at + words.size() > units.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!units.get(at + i).is(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean is(List<Unit> units, int at, String word) {
    return at >= 0 && at < units.size() && units.get(at).is(word);
  }
}
