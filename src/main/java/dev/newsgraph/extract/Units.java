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

  static boolean hasName(List<Unit> units) {
    for (Unit unit : units) {
      if (unit.isName()) {
        return true;
      }
    }
    return false;
  }

  static boolean is(List<Unit> units, int at, String word) {
    return at >= 0 && at < units.size() && units.get(at).is(word);
  }

  /** {@return whether a unit joins the names of a list} */
  static boolean isLink(Unit unit) {
    return unit.is(",")
        || unit.is("and")
        || unit.is("or")
        || unit.is("&")
        || unit.is("/")
        || unit.is("plus");
  }

  /** {@return the index behind what joins the names of a list} */
  static int behindLink(List<Unit> units, int link) {
    int at = link + 1;
    if (standsAt(units, at, List.of("as", "well", "as"))) {
      return at + 3;
    }
    while (at < units.size()
        && units.get(link).is(",")
        && (units.get(at).is("and") || units.get(at).is("or"))) {
      at++;
    }
    return at;
  }
}
