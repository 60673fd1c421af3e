package dev.newsgraph.extract;

import com.google.common.collect.ImmutableSet;
import dev.newsgraph.extract.Lexicon.Reading;
import dev.newsgraph.extract.Verb.Form;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells where a clause of its own begins, and which verbs share a subject. Immutable. */
final class Clauses {
  private static final int LONGEST_CLAUSE = 14;
  private static final Set<String> DETERMINERS = Set.of("its", "their", "the", "a", "an", "all");
  private static final Set<String> SINGULAR = Set.of("is", "has", "was", "does", "can", "will");
  private static final Set<String> TURNS = Set.of("now", "later", "then", "currently", "today");
  private static final Set<String> CLAUSES =
      ImmutableSet.<String>builder()
          .add("it", "they", "we", "he", "she")
          .add("which", "who", "that")
          .add(
              ";", ":", "where", "when", "while", "after", "before", "because", "if", "but", "i",
              "you")
          .build();

  private final WordSet speech;

  Clauses(Lexicon lexicon) {
    speech = lexicon.words("speech");
  }

  /**
   * "Acme made Zephyr, and Torch has …", "created by Acme and now part of Globex": whether a name
   * begins a clause of its own and is no part of a list.
   *
   * @param link what joins it to the name before
   * @param object whether the list is of what is acted on
   */
  boolean begins(List<Unit> units, int link, int name, boolean object) {
    boolean and = !units.get(link).is(",") || Units.behindLink(units, link) > link + 1;
    return object
        ? and && isVerb(units, name + 1)
        : TURNS.contains(units.get(Units.behindLink(units, link)).word());
  }

  private boolean isVerb(List<Unit> units, int i) {
    return i < units.size()
        && (finite(units, i) == Form.THIRD || SINGULAR.contains(units.get(i).word()));
  }

  /**
   * {@return the index of the second of two verbs that share a subject, "closed its data centres
   * and moved to …"; -1 where there is none}
   */
  int secondVerb(List<Unit> units, int from) {
    if (from >= units.size() || speech.contains(units.get(from))) {
      return -1;
    }
    Form known = finite(units, from);
    Form form = known != null ? known : guessed(units, from);
    for (int i = from + 1; form != null && i + 1 < units.size() && i < from + LONGEST_CLAUSE; i++) {
      Unit unit = units.get(i);
      if (CLAUSES.contains(unit.word())) {
        return -1;
      }
      if ((unit.is("and") || unit.is(",")) && form == finite(units, i + 1)) {
        return i + 1;
      }
    }
    return -1;
  }

  /** {@return the form of a verb that can stand behind its subject alone; null where none is} */
  private @Nullable Form finite(List<Unit> units, int i) {
    for (Reading reading : units.get(i).lexeme().readings()) {
      if (units.get(i).isWord() && (reading.form() == Form.THIRD || reading.form() == Form.PAST)) {
        return reading.form();
      }
    }
    return null;
  }

  /** What a verb that no rule speaks of looks like: "closed …", "closes its …". */
  private static @Nullable Form guessed(List<Unit> units, int i) {
    String word = units.get(i).word();
    if (!units.get(i).isWord() || i + 1 >= units.size()) {
      return null;
    }
    return word.endsWith("ed")
        ? Form.PAST
        : word.endsWith("s") && DETERMINERS.contains(units.get(i + 1).word()) ? Form.THIRD : null;
  }
}
