package dev.newsgraph.extract;

import dev.newsgraph.extract.Lexicon.Reading;
import dev.newsgraph.extract.Verb.Form;
import dev.newsgraph.fact.EntityKind;
import java.util.List;
import java.util.Set;

/**
 * Knows who can act in a sentence: names, pronouns, teams, and where a noun phrase ends. Immutable.
 */
final class Actors {
  private static final int MOST_BEHIND = 4;
  private static final Set<String> RESTING =
      Set.of("-based", "-powered", "-backed", "-driven", "-hosted", "-native");
  private static final Set<String> OWNERS = Set.of("its", "their", "our");
  private static final Set<String> PRONOUNS = Set.of("it", "they", "we", "he", "she");
  private static final Set<String> EACH = Set.of("each", "every", "any", "another", "some");
  private static final Set<String> RELATIVES = Set.of("which", "who", "that");

  private final WordSet borders;
  private final WordSet nouns;
  private final WordSet teams;
  private final WordSet assets;
  private final WordSet companies;
  private final WordSet sorts;
  private final WordSet prepositions;
  private final WordSet many;

  Actors(Lexicon lexicon) {
    borders = lexicon.words("borders");
    nouns = lexicon.words("holders", "kinds", "teams", "assets");
    teams = lexicon.words("teams");
    assets = lexicon.words("assets");
    companies = lexicon.words("companies");
    sorts = lexicon.words("product-sorts");
    prepositions = lexicon.words("prepositions");
    many = lexicon.words("plural-firms");
  }

  /**
   * Whether a word ends a noun phrase: a preposition, a conjunction, a pronoun or a finite verb.
   */
  boolean isBorder(List<Unit> units, int i) {
    if (!units.get(i).isWord()) {
      return false;
    }
    Unit word = units.get(i);
    if (borders.contains(word)) {
      return true;
    }
    if (nouns.contains(word)) {
      return false;
    }
    for (Reading reading : word.lexeme().readings()) {
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
    boolean led = from > 0 && prepositions.contains(units.get(from - 1));
    if (!led
        || isInstance(units, from)
        || Units.is(units, from + 1, "'s")
        || owns(units.get(from))
        || isDescribed(units, from)) {
      return true;
    }
    return from > 1 && teams.contains(units.get(from - 2)) && units.get(from).isName();
  }

  /** "companies such as Acme", "vendors including Acme": who is named for many acts as they do. */
  boolean isInstance(List<Unit> units, int from) {
    if (from == 0) {
      return false;
    }
    String word = units.get(from - 1).word();
    return word.equals("including")
        || (word.equals("as") && Units.is(units, from - 2, "such"))
        || (word.equals("like") && from > 1 && many.contains(units.get(from - 2)));
  }

  /** "companies like Acme, Globex", "Acme, Globex all use …": no "and" need join these. */
  boolean isListed(List<Unit> units, int first, int end) {
    return isInstance(units, first) || Units.is(units, end, "all") || Units.is(units, end, "both");
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
      boolean company = companies.contains(units.get(i));
      if (company || !units.get(i).isWord() || isBorder(units, i)) {
        return company && !isNamed(units, i) ? i : -1;
      }
    }
    return -1;
  }

  /** "The search group of Acme": the name says who that is. */
  private static boolean isNamed(List<Unit> units, int noun) {
    return (Units.is(units, noun + 1, "of") || Units.is(units, noun + 1, "at"))
        && noun + 2 < units.size()
        && units.get(noun + 2).isName();
  }

  /**
   * Whether a name is a part of an adjective that tells no use, "Swift-like"; what is
   * "Kubernetes-based" rests on it.
   */
  static boolean isAdjective(List<Unit> units, int i) {
    return i + 1 < units.size()
        && units.get(i + 1).word().startsWith("-")
        && units.get(i + 1).isWord()
        && !RESTING.contains(units.get(i + 1).word());
  }

  /** "Each Zephyr uses …": what there are many of is no firm and no product. */
  static boolean isQuantified(List<Unit> units, int i) {
    return i > 0 && EACH.contains(units.get(i - 1).word());
  }

  /** "Since no library was small enough, Acme wrote one and released the library." */
  static boolean isOfAnother(List<Unit> units, int index) {
    for (int i = 0; i < index; i++) {
      boolean same = units.get(i).is(units.get(index).word());
      if (same && !Units.is(units, i - 1, "the") && !Units.is(units, i - 1, "this")) {
        return true;
      }
    }
    return false;
  }

  /** "Acme adopted it": whether a thing is meant that the text told of before. */
  private boolean isThing(List<Unit> units, int i) {
    return units.get(i).is("it")
        && i > 0
        && !prepositions.contains(units.get(i - 1))
        && (i + 1 == units.size() || !units.get(i + 1).isWord() || isBorder(units, i + 1));
  }

  /**
   * {@return the index of what stands for a thing in a slot: "it" behind a verb, the noun in "the
   * project" that begins here; else -1}
   */
  int product(List<Unit> units, int from, Part.Slot slot) {
    boolean open = slot.role() == Part.Role.OBJECT && !slot.listed() && !slot.whole();
    return open && isThing(units, from)
        ? from
        : slot.kinds().contains(EntityKind.FRAMEWORK) ? product(units, from) : -1;
  }

  /** {@return the index of the noun in "the project" that begins here; else -1} */
  int product(List<Unit> units, int from) {
    int noun = from + 1;
    boolean named = noun + 1 < units.size() && units.get(noun + 1).isName();
    return (units.get(from).is("the") || units.get(from).is("this"))
            && noun < units.size()
            && sorts.contains(units.get(noun))
            && !named
            && !Units.is(units, noun + 1, "of")
        ? noun
        : -1;
  }

  /**
   * {@return the index behind a team or a thing of an actor's own, "'s engineering team"; else -1}
   */
  int teamEnd(List<Unit> units, int from) {
    for (int i = from; i < units.size() && i < from + MOST_BEHIND; i++) {
      Unit unit = units.get(i);
      if (teams.contains(unit) || assets.contains(unit)) {
        boolean longer =
            i + 1 < units.size() && (assets.contains(units.get(i + 1)) || isTeam(units.get(i + 1)));
        return longer ? i + 2 : i + 1;
      }
      if ((!unit.isWord() && !unit.isName()) || (unit.isWord() && isBorder(units, i))) {
        return -1;
      }
    }
    return -1;
  }

  boolean isCompany(Unit unit) {
    return companies.contains(unit);
  }

  boolean isTeam(Unit unit) {
    return teams.contains(unit);
  }

  /** {@return whether a unit owns what follows it, so that no genitive need be written} */
  static boolean owns(Unit unit) {
    return unit.isWord() && OWNERS.contains(unit.word());
  }

  /** {@return whether a unit says that what follows is somebody's: "its", "'s"} */
  static boolean isOwner(Unit unit) {
    return owns(unit) || unit.is("'s");
  }

  static boolean isRelative(Unit unit) {
    return RELATIVES.contains(unit.word());
  }
}
