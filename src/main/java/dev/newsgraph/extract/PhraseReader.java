package dev.newsgraph.extract;

import dev.newsgraph.extract.Lexicon.Reading;
import dev.newsgraph.extract.Part.Role;
import dev.newsgraph.extract.Verb.Form;
import dev.newsgraph.fact.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads noun phrases around names: articles and adjectives before, nouns behind, lists,
 * appositions. Immutable.
 */
final class PhraseReader {
  private static final int MOST_BEFORE = 7;
  private static final int MOST_BEHIND = 4;
  private static final int LONGEST_APPOSITION = 24;
  private static final Set<String> OWNERS = Set.of("its", "their", "our", "my");
  private static final Set<String> PRONOUNS = Set.of("it", "they", "we", "i", "he", "she");
  private static final Set<String> RELATIVES = Set.of("which", "who", "that");

  private final Lexicon lexicon;
  private final Set<String> borders;
  private final Set<String> holders;
  private final Set<String> kinds;
  private final Set<String> teams;
  private final Set<String> companies;
  private final Set<String> suffixes;
  private final Set<String> prepositions;
  private final Set<String> adjectives;

  PhraseReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    borders = lexicon.words("borders");
    holders = lexicon.words("holders");
    kinds = lexicon.words("kinds");
    teams = lexicon.words("teams");
    companies = lexicon.words("companies");
    suffixes = lexicon.words("suffixes");
    prepositions = lexicon.words("prepositions");
    adjectives = lexicon.words("adjectives");
  }

  /**
   * Reads the phrases that a slot can take from a unit on.
   *
   * @param initial whether the slot opens the pattern: then a name or pronoun must stand right
   *     there
   * @return the longest list of names first
   */
  List<Phrase> read(List<Unit> units, int from, Part.Slot slot, boolean initial) {
    int head = initial ? initialHead(units, from, slot) : head(units, from, slot, MOST_BEFORE);
    if (head < 0 || (slot.whole() && !isWhole(units, head))) {
      return List.of();
    }
    List<Phrase> phrases = new ArrayList<>();
    List<Integer> heads = new ArrayList<>(List.of(head));
    int end = list(units, heads, slot);
    if (heads.size() > 1) {
      ends(units, List.copyOf(heads), end, slot, phrases);
    }
    ends(units, List.of(head), behind(units, head), slot, phrases);
    return phrases;
  }

  private int initialHead(List<Unit> units, int from, Part.Slot slot) {
    boolean actor = slot.role() != Role.SUBJECT || isActor(units, from);
    if (!actor) {
      return -1;
    }
    if (fits(units.get(from), slot)) {
      return from;
    }
    boolean it = slot.role() == Role.OBJECT && units.get(from).is("it");
    return it ? from : slot.role() == Role.SUBJECT ? pronoun(units, from) : -1;
  }

  /** Whether a noun phrase ends with a name, or with a noun that says what the name is. */
  private boolean isWhole(List<Unit> units, int head) {
    int at = behind(units, head);
    while (at < units.size() && units.get(at).isWord() && !isBorder(units, at)) {
      if (!kinds.contains(units.get(at).word()) && !adjectives.contains(units.get(at).word())) {
        return Units.is(units, at + 1, "'s") || units.get(at).word().endsWith("ly");
      }
      at++;
    }
    return !Units.is(units, at, "'s")
        && !(at < units.size() && units.get(at).isName() && at == head + 1);
  }

  /** A name behind a preposition acts only as the home of those who do: "engineers at Uber". */
  private boolean isActor(List<Unit> units, int from) {
    if (from == 0
        || !prepositions.contains(units.get(from - 1).word())
        || isDescribed(units, from)) {
      return true;
    }
    return from > 1 && teams.contains(units.get(from - 2).word()) && units.get(from).isName();
  }

  /**
   * Whether a clause of its own says more of a name: "Torch, a framework that …", "Torch, which …".
   */
  private static boolean isDescribed(List<Unit> units, int name) {
    if (!Units.is(units, name + 1, ",") || name + 2 >= units.size()) {
      return false;
    }
    String word = units.get(name + 2).word();
    return word.equals("a") || word.equals("an") || RELATIVES.contains(word);
  }

  private static boolean fits(Unit unit, Part.Slot slot) {
    var entity = unit.isName() ? unit.as(slot.kinds()) : null;
    return entity != null && (entity.listed() || !slot.listed());
  }

  /**
   * {@return the index of a pronoun, or of the noun in "the company", that begins at a unit; -1
   * where none does}
   */
  private int pronoun(List<Unit> units, int from) {
    Unit unit = units.get(from);
    if (!unit.isWord()) {
      return -1;
    }
    if (PRONOUNS.contains(unit.word()) || OWNERS.contains(unit.word())) {
      return from;
    }
    if (!unit.is("the") && !unit.is("this")) {
      return -1;
    }
    for (int i = from + 1; i < units.size() && i <= from + 3; i++) {
      if (!units.get(i).isWord() || isBorder(units, i)) {
        return -1;
      }
      if (companies.contains(units.get(i).word())) {
        return i;
      }
    }
    return -1;
  }

  private int head(List<Unit> units, int from, Part.Slot slot, int most) {
    for (int i = from; i < units.size() && i <= from + most; i++) {
      Unit unit = units.get(i);
      if (fits(unit, slot) && !owns(units, i, slot)) {
        return i;
      }
      if (slot.role() == Role.SUBJECT && i == from) {
        int pronoun = pronoun(units, i);
        if (pronoun >= 0) {
          return pronoun;
        }
      }
      if (!isFiller(units, i)) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * Whether a name only owns what follows: "Google's TensorFlow"; a team that it owns acts in its
   * name.
   */
  private boolean owns(List<Unit> units, int i, Part.Slot slot) {
    if (!Units.is(units, i + 1, "'s")) {
      return false;
    }
    return slot.role() != Role.SUBJECT || teamEnd(units, i + 2) < 0;
  }

  private boolean isFiller(List<Unit> units, int i) {
    Unit unit = units.get(i);
    return switch (unit.type()) {
      case NAME, TIME -> true;
      case WORD ->
          (unit.is("'s") && i > 0 && !isBorder(units, i - 1))
              || !isBorder(units, i)
              || (unit.is("of") && i > 0 && holders.contains(units.get(i - 1).word()));
      case MARK ->
          ((unit.is(",") || unit.is(":")) && i > 0 && kinds.contains(units.get(i - 1).word()))
              || unit.is("/");
    };
  }

  /**
   * Whether a word ends a noun phrase: a preposition, a conjunction, a pronoun or a finite verb.
   */
  private boolean isBorder(List<Unit> units, int i) {
    if (!units.get(i).isWord()) {
      return false;
    }
    String word = units.get(i).word();
    if (borders.contains(word)) {
      return true;
    }
    if (holders.contains(word) || kinds.contains(word) || teams.contains(word)) {
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

  /** Adds the other names of a list to its heads; {@return the index behind it} */
  private int list(List<Unit> units, List<Integer> heads, Part.Slot slot) {
    int end = behind(units, heads.getFirst());
    int commas = 0;
    boolean joined = false;
    while (true) {
      int link = link(units, end);
      int next = link < 0 ? -1 : head(units, behindLink(units, link), slot, MOST_BEHIND);
      if (next < 0 || !units.get(next).isName()) {
        joined |= link >= 0 && (Units.is(units, link, "etc") || Units.is(units, link + 1, "etc"));
        break;
      }
      boolean and = !units.get(link).is(",") || behindLink(units, link) > link + 1;
      joined |= and;
      commas += and ? 0 : 1;
      heads.add(next);
      end = behind(units, next);
    }
    boolean enough = joined || (commas > 1 && slot.role() != Role.SUBJECT);
    if (!enough) {
      heads.subList(1, heads.size()).clear();
    }
    return end;
  }

  /**
   * {@return the index of what joins a name to the next one of a list: a comma, "and", "or"; -1
   * where nothing does}
   */
  private int link(List<Unit> units, int end) {
    for (int i = end; i < units.size() && i <= end + MOST_BEHIND - 1; i++) {
      Unit unit = units.get(i);
      if (isLink(unit)) {
        return i;
      }
      if ((!unit.isWord() && !unit.isTime()) || isBorder(units, i)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isLink(Unit unit) {
    return unit.is(",")
        || unit.is("and")
        || unit.is("or")
        || unit.is("&")
        || unit.is("/")
        || unit.is("plus");
  }

  private static int behindLink(List<Unit> units, int link) {
    int at = link + 1;
    if (Units.standsAt(units, at, List.of("as", "well", "as"))) {
      return at + 3;
    }
    while (at < units.size()
        && units.get(link).is(",")
        && (units.get(at).is("and") || units.get(at).is("or"))) {
      at++;
    }
    return at;
  }

  /** {@return the index behind a name with its legal suffix and version} */
  private int behind(List<Unit> units, int head) {
    int at = head + 1;
    while (at < units.size()) {
      Unit unit = units.get(at);
      boolean suffix =
          suffixes.contains(unit.word())
              || (unit.is(".") && suffixes.contains(units.get(at - 1).word()));
      boolean version =
          Character.isDigit(unit.word().charAt(0))
              || unit.word().matches("v\\d.*")
              || unit.is("version");
      if (!suffix && !(unit.isWord() && version)) {
        return at;
      }
      at++;
    }
    return at;
  }

  private void ends(
      List<Unit> units, List<Integer> heads, int end, Part.Slot slot, List<Phrase> phrases) {
    phrases.add(new Phrase(heads, end));
    boolean actor = slot.role() == Role.SUBJECT;
    int last = heads.getLast();
    boolean owner = units.get(last).isWord() && OWNERS.contains(units.get(last).word());
    if (actor && (owner || !slot.kinds().contains(EntityKind.FRAMEWORK))) {
      int from = Units.is(units, end, "'s") ? end + 1 : end;
      int team = teamEnd(units, from);
      if (team > 0) {
        phrases.add(new Phrase(heads, team));
      }
    } else {
      for (int i = end; i < units.size() && i < end + MOST_BEHIND; i++) {
        if (!units.get(i).isWord() || isBorder(units, i) || units.get(i).is("'s")) {
          break;
        }
        phrases.add(new Phrase(heads, i + 1));
      }
    }
    asides(units, heads, end, actor, phrases);
  }

  private void asides(
      List<Unit> units, List<Integer> heads, int end, boolean actor, List<Phrase> phrases) {
    int at = Units.is(units, end, ",") ? end + 1 : end;
    if (actor && at < units.size() && RELATIVES.contains(units.get(at).word())) {
      phrases.add(new Phrase(heads, at + 1));
    }
    if (at == end) {
      return;
    }
    if (!actor) {
      phrases.add(new Phrase(heads, at));
      return;
    }
    for (int i = at + 1; i < units.size() && i < at + LONGEST_APPOSITION; i++) {
      if (units.get(i).is(",")) {
        phrases.add(new Phrase(heads, i + 1));
      }
    }
  }

  /**
   * {@return the index behind "engineering team", "AI Research lab"; -1 where no team stands there}
   */
  private int teamEnd(List<Unit> units, int from) {
    for (int i = from; i < units.size() && i < from + MOST_BEHIND; i++) {
      Unit unit = units.get(i);
      if (teams.contains(unit.word())) {
        return i + 1;
      }
      if ((!unit.isWord() && !unit.isName()) || (unit.isWord() && isBorder(units, i))) {
        return -1;
      }
    }
    return -1;
  }

  /** {@return whether a unit owns what follows it, so that a genitive need not be written} */
  static boolean owner(@Nullable Unit unit) {
    return unit != null && OWNERS.contains(unit.word());
  }
}
