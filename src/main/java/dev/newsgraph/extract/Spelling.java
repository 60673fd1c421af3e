package dev.newsgraph.extract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what a word is by its letters alone. Immutable. */
final class Spelling {
  private static final Set<String> ADJECTIVES =
      Set.of(
          "based",
          "powered",
          "native",
          "driven",
          "enabled",
          "ready",
          "like",
          "focused",
          "wide",
          "style",
          "tech",
          "grade",
          "class",
          "demand",
          "premises");

  private static final int SHORTEST_ODD = 3;
  private static final int LED_FROM = 5;
  private static final Pattern LED = Pattern.compile("\\p{Ll}\\p{Lu}\\p{Ll}+\\p{Lu}?\\p{Ll}{2,}");
  private static final Pattern NUMBERED = Pattern.compile("\\p{Lu}\\p{Ll}{3,}\\d{2,}");
  private static final Pattern PLURAL = Pattern.compile("\\p{Lu}+s");

  private final WordSet ordinary;
  private final WordSet borders;
  private final WordSet articles;

  Spelling(Lexicon lexicon) {
    ordinary = lexicon.words("ordinary");
    borders = lexicon.words("borders");
    articles = lexicon.words("articles");
  }

  /** Whether a word is an adjective made of a name: "saas-based". */
  static boolean isAdjective(String word) {
    int hyphen = word.lastIndexOf('-');
    return hyphen >= 0 && ADJECTIVES.contains(word.substring(hyphen + 1));
  }

  /** Whether a word is an abbreviation, which seldom names an actor that no catalog knows. */
  static boolean isUpper(String surface) {
    return surface.length() > 1 && surface.equals(surface.toUpperCase(Locale.ROOT));
  }

  /** Whether a word is spelled as only names are: "NexTech", "IOTech", "Classify360". */
  static boolean isOdd(String surface) {
    if (surface.length() <= SHORTEST_ODD) {
      return false;
    }
    boolean number = Character.isDigit(surface.charAt(surface.length() - 1));
    if (number && NUMBERED.matcher(surface).matches()) {
      return true;
    }
    return surface.chars().skip(1).anyMatch(Character::isUpperCase)
        && surface.chars().anyMatch(Character::isLowerCase)
        && !PLURAL.matcher(surface).matches();
  }

  /** Whether a small letter leads a name that is capitalised otherwise: "nDivision". */
  static boolean isLed(String surface) {
    return surface.length() >= LED_FROM
        && Character.isUpperCase(surface.charAt(1))
        && LED.matcher(surface).matches();
  }

  /** Whether a word is spelled as packages are: "react-native-video". */
  boolean isIdentifier(Unit unit) {
    String word = unit.word();
    int first = unit.isWord() ? word.indexOf('-') : -1;
    int second = first <= 0 ? -1 : word.indexOf('-', first + 1);
    if (second < 0 || !unit.surface().equals(word) || Character.isDigit(word.charAt(0))) {
      return false;
    }
    String[] parts = word.split("-", -1);
    long plain = Arrays.stream(parts).filter(ordinary::contains).count();
    return plain * 2 < parts.length
        && Arrays.stream(parts)
            .noneMatch(part -> borders.contains(part) || articles.contains(part));
  }
}
