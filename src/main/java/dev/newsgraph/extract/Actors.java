package dev.newsgraph.extract;

import dev.newsgraph.extract.Lexicon.Reading;
import dev.newsgraph.extract.Verb.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Knows who can act in a sentence: names, pronouns, teams, and where a noun phrase ends. Immutable.
 */
final class Actors {
  private static final int MOST_BEHIND = 4;
  private static final Set<String> OWNERS = Set.of("its", "their", "our");
  private static final Set<String> PRONOUNS = Set.of("it", "they", "we", "he", "she");
  private static final Set<String> MANY =
      Set.of("companies", "organizations", "organisations", "firms", "users", "vendors", "teams");
  private static final Set<String> RELATIVES = Set.of("which", "who", "that");

  private final Lexicon lexicon;
  private final Set<String> borders;
  private final Set<String> nouns;
  private final Set<String> teams;
  private final Set<String> assets;
  private final Set<String> companies;
  private final Set<String> prepositions;

  Actors(Lexicon lexicon) {
    this.lexicon = lexicon;
    borders = lexicon.words("borders");
    nouns = new HashSet<>(lexicon.words("holders"));
    nouns.addAll(lexicon.words("kinds"));
    nouns.addAll(lexicon.words("teams"));
    nouns.addAll(lexicon.words("assets"));
    teams = lexicon.words("teams");
    assets = lexicon.words("assets");
    companies = lexicon.words("companies");
    prepositions = lexicon.words("prepositions");
  }

  /**
   * Whether a word ends a noun phrase: a preposition, a conjunction, a pronoun or a finite verb.
   */
  boolean isBorder(List<Unit> units, int i) {
    if (!units.get(i).isWord()) {
      return false;
    }
    String word = units.get(i).word();
    if (borders.contains(word)) {
      return true;
    }
    if (nouns.contains(word)) {
      return false;
    }
    for (Reading reading : lexicon.readings(word)) {
      if (reading.form() == Form.THIRD
          || reading.form() == Form.PAST
          || reading.form() == Form.BASE) {
        return true;
      }
    }
    return false;
  }

  /** A name behind a preposition acts only as the home of those who do: "engineers at Uber". */
  boolean isActor(List<Unit> units, int from) {
    boolean led = from > 0 && prepositions.contains(units.get(from - 1).word());
    if (!led
        || isInstance(units, from)
        || Units.is(units, from + 1, "'s")
        || owns(units.get(from))
        || isDescribed(units, from)) {
      return true;
    }
    return from > 1 && teams.contains(units.get(from - 2).word()) && units.get(from).isName();
  }

  /** "companies such as Acme", "vendors including Acme": who is named for many acts as they do. */
  static boolean isInstance(List<Unit> units, int from) {
    if (from == 0) {
      return false;
    }
    String word = units.get(from - 1).word();
    return word.equals("including")
        || (word.equals("as") && Units.is(units, from - 2, "such"))
        || (word.equals("like") && from > 1 && MANY.contains(units.get(from - 2).word()));
  }

  /** Whether a clause says more of a name: "Torch, a framework that …", "Torch, which …". */
  private static boolean isDescribed(List<Unit> units, int name) {
    int at = Units.is(units, name + 1, ",") ? name + 2 : name + 1;
    if (at >= units.size()) {
      return false;
    }
    String word = units.get(at).word();
    boolean article =
        at > name + 1 && (word.equals("a") || word.equals("an") || word.equals("the"));
    return article || RELATIVES.contains(word);
  }

  /** {@return the index of a pronoun or of the noun in "the company" that begins here; else -1} */
  int pronoun(List<Unit> units, int from) {
    Unit unit = units.get(from);
    if (!unit.isWord()) {
      return -1;
    }
    if (PRONOUNS.contains(unit.word()) || owns(unit)) {
      return from;
    }
    if (!unit.is("the") && !unit.is("this")) {
      return -1;
    }
    for (int i = from + 1; i < units.size() && i <= from + 3; i++) {
      boolean company = companies.contains(units.get(i).word());
      if (company || !units.get(i).isWord() || isBorder(units, i)) {
        return company ? i : -1;
      }
    }
    return -1;
  }

  /**
   * {@return the index behind a team or a thing of an actor's own, "'s engineering team"; else -1}
   */
  int teamEnd(List<Unit> units, int from) {
    for (int i = from; i < units.size() && i < from + MOST_BEHIND; i++) {
      Unit unit = units.get(i);
      if (teams.contains(unit.word()) || assets.contains(unit.word())) {
        boolean longer = i + 1 < units.size() && assets.contains(units.get(i + 1).word());
        return longer ? i + 2 : i + 1;
      }
      if ((!unit.isWord() && !unit.isName()) || (unit.isWord() && isBorder(units, i))) {
        return -1;
      }
    }
    return -1;
  }

  boolean isCompany(Unit unit) {
    return companies.contains(unit.word());
  }

  boolean isTeam(Unit unit) {
    return teams.contains(unit.word());
  }

  /** {@return whether a unit owns what follows it, so that no genitive need be written} */
  static boolean owns(Unit unit) {
    return unit.isWord() && OWNERS.contains(unit.word());
  }

  static boolean isRelative(Unit unit) {
    return RELATIVES.contains(unit.word());
  }
}
