package dev.newsgraph.extract;

import dev.newsgraph.extract.Verb.Form;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What joins the names of a list when it is more than a comma or an "and". */
final class Coordination {
  private static final Set<String> MORE = Set.of("more", "others", "other", "many", "etc");
  private static final Set<String> PURPOSES = Set.of("for", "as", "to", "from");
  private static final int LONGEST_PURPOSE = 9;

  private Coordination() {}

  /**
   * "created and open-sourced Zephyr": two verbs may share an object.
   *
   * @param form of the first verb, which ends at {@code end}
   * @return the index behind the second verb; {@code end} where there is none
   */
  static int behindSecond(List<Unit> units, int end, Form form) {
    boolean second =
        Units.is(units, end, "and") && has(units, end + 1, form) && end + 2 < units.size();
    return second ? end + 2 : end;
  }

  /**
   * "was designed, built and donated by Acme": of participles in a row each tells what was done.
   *
   * @return the index behind a participle and what joins it to the next one; -1 where there is none
   */
  static int behindParticiple(List<Unit> units, int at) {
    boolean joined = Units.is(units, at + 1, "and") || Units.is(units, at + 1, ",");
    boolean one = has(units, at, Form.PARTICIPLE);
    return joined && one ? Units.behindLink(units, at + 1) : -1;
  }

  private static boolean has(List<Unit> units, int at, Form form) {
    return at < units.size()
        && units.get(at).isWord()
        && units.get(at).lexeme().readings().stream().anyMatch(r -> r.form() == form);
  }

  /** {@return the index behind "and more", "and many others" at a link; -1 where it is none} */
  static int openEnd(List<Unit> units, int link) {
    if (link < 0) {
      return -1;
    }
    int at = Units.behindLink(units, link);
    at = Units.is(units, at, "many") ? at + 1 : at;
    return at < units.size() && MORE.contains(units.get(at).word()) ? at + 1 : -1;
  }

  /**
   * "Kafka for queues and Redis for caching", "Zephyr from Acme and Vesper from Globex": a list of
   * things may say of each what it is for, or whose it is.
   *
   * @return the index of what joins a name to the next one; -1 where nothing does
   */
  static int linkBehindPurpose(List<Unit> units, int end, Predicate<Unit> fits) {
    if (end >= units.size() || !PURPOSES.contains(units.get(end).word())) {
      return -1;
    }
    for (int i = end + 1; i < units.size() && i <= end + LONGEST_PURPOSE; i++) {
      if (Units.isLink(units.get(i))) {
        int next = Units.behindLink(units, i);
        boolean named = next < units.size() && fits.test(units.get(next));
        if (named && next + 1 < units.size() && PURPOSES.contains(units.get(next + 1).word())) {
          return i;
        }
      } else if (units.get(i).isMark() || (units.get(i).isName() && !units.get(end).is("from"))) {
        return -1;
      }
    }
    return -1;
  }
}
