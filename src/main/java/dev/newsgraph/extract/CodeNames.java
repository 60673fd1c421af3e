package dev.newsgraph.extract;

import dev.newsgraph.extract.Verb.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that are written as code is, without a capital that leads them: "libzephyr", "zephyr-rs",
 * "wayFinder". Made for one article; not thread-safe.
 */
final class CodeNames {
  private static final Pattern LIBRARY = Pattern.compile("lib[a-z0-9]{3,}(?:-[a-z0-9]+)*");
  private static final Pattern COMPOUND = Pattern.compile("[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+");
  private static final Pattern ADJECTIVE =
      Pattern.compile(
          "(?:ed|ing|able|ible|ly|al|ic|based|native|like|only|first|aware|friendly|agnostic|centric"
              + "|specific|level|wide|free|side|style|ready|heavy|compatible|to|in|out|up|off)$");
  private static final Pattern CAMEL = Pattern.compile("(\\p{Ll}{1,4})\\p{Lu}\\p{Ll}{2,}");
  private static final int LEAST_LETTERS = 3;
  private static final int APPOSITION = 8;

  private final Lexicon lexicon;
  private final Set<String> stems;
  private final WordSet behind;
  private final WordSet borders;
  private final WordSet products;
  private final WordSet plain;
  private final Set<String> known = new HashSet<>();

  /**
   * @param stems the names of one word that frameworks are known by, in lower case
   */
  CodeNames(Lexicon lexicon, Set<String> stems) {
    this.lexicon = lexicon;
    this.stems = stems;
    behind = lexicon.words("ordinary", "articles");
    borders = lexicon.words("borders");
    products = lexicon.words("product-nouns");
    plain = lexicon.words("lib-words");
  }

  /** Takes note of the names that a sentence holds beyond doubt. */
  void learn(Sentence sentence) {
    List<Unit> units = sentence.units();
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      boolean word = unit.isWord() && unit.word().length() > LEAST_LETTERS && !unit.isCapitalised();
      if (word && (isSmall(unit) ? isTold(units, i) : acts(units, i))) {
        known.add(unit.surface());
      }
    }
  }

  /** {@return whether a unit is such a name} */
  boolean hold(Unit unit) {
    return !known.isEmpty() && unit.isWord() && known.contains(unit.surface());
  }

  /** {@return whether a word is written without any capital} */
  static boolean isSmall(Unit unit) {
    return unit.surface().equals(unit.word());
  }

  /**
   * "wayFinder is …", "How wayFinder uses …"; "useState" and "onClick" are called, not named so.
   */
  private boolean acts(List<Unit> units, int i) {
    Matcher camel = CAMEL.matcher(units.get(i).surface());
    if (!camel.matches() || i + 1 >= units.size()) {
      return false;
    }
    String lead = camel.group(1);
    boolean call = borders.contains(lead) || !lexicon.readings(lead).isEmpty();
    return !call
        && (i == 0 || Units.is(units, i - 1, "how") || Units.is(units, i - 1, "at"))
        && (Units.is(units, i + 1, "'s") || Units.is(units, i + 1, "is") || isThird(units, i + 1));
  }

  private boolean isThird(List<Unit> units, int i) {
    return units.get(i).lexeme().readings().stream()
        .anyMatch(reading -> reading.form() == Form.THIRD || reading.form() == Form.PAST);
  }

  private boolean isTold(List<Unit> units, int i) {
    String word = units.get(i).word();
    if (word.startsWith("lib") && LIBRARY.matcher(word).matches() && !plain.contains(word)) {
      return true;
    }
    return word.indexOf('-', 1) > 0
        && COMPOUND.matcher(word).matches()
        && !ADJECTIVE.matcher(word).find()
        && !behind.contains(units.get(i))
        && ((hasStem(word) && isNoun(units, i)) || isSaid(units, i + 1));
  }

  private boolean hasStem(String word) {
    for (String part : word.split("[-_]", -1)) {
      if (part.length() >= LEAST_LETTERS && stems.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** No adjective: nothing stands behind it that it could tell more of. */
  private boolean isNoun(List<Unit> units, int i) {
    if (i + 1 >= units.size() || !units.get(i + 1).isWord()) {
      return i + 1 >= units.size() || units.get(i + 1).isMark();
    }
    String next = units.get(i + 1).word();
    return borders.contains(next)
        || products.contains(next)
        || next.equals("project")
        || lexicon.readings(next).stream().anyMatch(reading -> reading.form() == Form.THIRD);
  }

  /** ", an open-source library for …", "is a parser that …". */
  private boolean isSaid(List<Unit> units, int at) {
    boolean opens =
        (Units.is(units, at, ",") || Units.is(units, at, "is"))
            && (Introductions.isArticle(units, at + 1) || Units.is(units, at + 1, "the"));
    for (int i = at + 2; opens && i < Math.min(units.size(), at + APPOSITION); i++) {
      if (units.get(i).isMark() || borders.contains(units.get(i))) {
        return false;
      }
      if (products.contains(units.get(i)) || units.get(i).is("project")) {
        return true;
      }
    }
    return false;
  }
}
