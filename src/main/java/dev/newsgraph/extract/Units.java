package dev.newsgraph.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Questions that are asked of a row of units. */
final class Units {
  private static final List<List<String>> JOINS =
      List.of(
          List.of("as", "well", "as"),
          List.of("along", "with"),
          List.of("together", "with"),
          List.of("combined", "with"),
          List.of("in", "combination", "with"),
          List.of("in", "conjunction", "with"),
          List.of("in", "tandem", "with"),
          List.of("in", "addition", "to"),
          List.of("alongside"));

  private static final Set<String> JOIN_BEGINNINGS =
      JOINS.stream().map(List::getFirst).collect(Collectors.toUnmodifiableSet());

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

  /** {@return whether a unit joins the names of a list} */
  static boolean isLink(Unit unit) {
    return unit.is(",")
        || unit.is("and")
        || unit.is("or")
        || unit.is("&")
        || unit.is("/")
        || unit.is("plus");
  }

  /** {@return whether a word has the form of an adverb: "heavily"} */
  static boolean isAdverb(String word) {
    return word.length() > 4
        && word.endsWith("ly")
        && !word.equals("apply")
        && !word.equals("supply");
  }

  /** {@return the words of a phrase that joins two names at an index; 0 where none stands there} */
  static int join(List<Unit> units, int at) {
    if (at >= units.size() || !JOIN_BEGINNINGS.contains(units.get(at).word())) {
      return 0;
    }
    for (List<String> phrase : JOINS) {
      if (standsAt(units, at, phrase)) {
        return phrase.size();
      }
    }
    return 0;
  }

  /** {@return the index behind what joins the names of a list} */
  static int behindLink(List<Unit> units, int link) {
    int phrase = join(units, link);
    if (phrase > 0) {
      return link + phrase;
    }
    int at = link + 1;
    int more = join(units, at);
    if (more > 0) {
      return at + more;
    }
    while (at < units.size()
        && units.get(link).is(",")
        && (units.get(at).is("and") || units.get(at).is("or"))) {
      at++;
    }
    return at;
  }
}
