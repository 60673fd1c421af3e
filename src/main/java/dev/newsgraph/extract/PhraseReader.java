package dev.newsgraph.extract;

import dev.newsgraph.extract.Part.Role;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reads noun phrases around names: articles and adjectives before, nouns behind, lists,
 * appositions. Immutable.
 */
final class PhraseReader {
  private static final int MOST_BEFORE = 7;
  private static final int MOST_BEHIND = 4;

  private final Actors actors;
  private final Asides asides;
  private final Clauses clauses;
  private final WordSet holders;
  private final WordSet kinds;
  private final WordSet natures;
  private final WordSet suffixes;

  PhraseReader(Lexicon lexicon) {
    actors = new Actors(lexicon);
    clauses = new Clauses(lexicon);
    asides = new Asides(actors, clauses);
    holders = lexicon.words("holders");
    kinds = lexicon.words("kinds");
    natures = lexicon.words("natures");
    suffixes = lexicon.words("suffixes");
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
    if (slot.whole() && head >= 0 && head + 1 < units.size() && fits(units.get(head + 1), slot)) {
      head++;
    }
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

  /** {@return the one phrase of a name that owns what follows; none where no such name stands} */
  List<Phrase> owner(List<Unit> units, int at, Part.Slot slot) {
    return fits(units.get(at), slot) ? List.of(new Phrase(List.of(at), at + 1)) : List.of();
  }

  /** {@return the units at which a slot that opens a pattern can stand} */
  BitSet openings(List<Unit> units) {
    BitSet openings = new BitSet(units.size());
    for (int i = 0; i < units.size(); i++) {
      boolean named = units.get(i).isName() || actors.pronoun(units, i) >= 0;
      openings.set(i, named || actors.product(units, i) >= 0);
    }
    return openings;
  }

  /** {@return whether a word ends a noun phrase} */
  boolean isBorder(List<Unit> units, int i) {
    return actors.isBorder(units, i);
  }

  private int initialHead(List<Unit> units, int from, Part.Slot slot) {
    int product = actors.product(units, from, slot);
    if (product >= 0) {
      return product;
    }
    if (slot.role() != Role.SUBJECT) {
      boolean owned = Units.is(units, from + 1, "'s") && slot.role() == Role.OBJECT;
      return (!owned && fits(units.get(from), slot)) || units.get(from).is("it") ? from : -1;
    }
    if (!actors.isActor(units, from)) {
      return -1;
    }
    if (fits(units.get(from), slot)) {
      return from;
    }
    return slot.only() ? -1 : actors.pronoun(units, from);
  }

  /** Whether a noun phrase ends with a name, or with a noun that says what the name is. */
  private boolean isWhole(List<Unit> units, int head) {
    int at = behind(units, head);
    boolean whole = true;
    while (at < units.size() && units.get(at).isWord() && !actors.isBorder(units, at)) {
      String word = units.get(at).word();
      whole = word.endsWith("ly") ? whole : natures.contains(word) && !isOneOfMany(units, head);
      at++;
    }
    return whole
        && !Units.is(units, at, "'s")
        && !(at == head + 1 && at < units.size() && units.get(at).isName());
  }

  /** Whether a noun behind a product's name says what it is. */
  private boolean isNature(List<Unit> units, int i, List<Integer> heads) {
    String word = units.get(i).word();
    return !isOneOfMany(units, heads.getFirst())
        && (natures.contains(word) || kinds.contains(word));
  }

  /** "a Go service", "three Elixir applications" are made with the name, not the name itself. */
  private static boolean isOneOfMany(List<Unit> units, int head) {
    return units.subList(Math.max(0, head - 3), head).stream()
        .anyMatch(
            unit -> unit.is("a") || unit.is("an") || Character.isDigit(unit.word().charAt(0)));
  }

  private static boolean fits(Unit unit, Part.Slot slot) {
    Entity entity = unit.isName() ? unit.as(slot.kinds()) : null;
    return entity != null
        && (entity.listed() || !slot.listed())
        && (!slot.only()
            || unit.entities().stream().allMatch(e -> slot.kinds().contains(e.kind())));
  }

  private int head(List<Unit> units, int from, Part.Slot slot, int most) {
    for (int i = from; i < units.size() && i <= from + most; i++) {
      if (fits(units.get(i), slot) && !owns(units, i, slot) && !Actors.isAdjective(units, i)) {
        return i;
      }
      int product = i == from ? actors.product(units, from, slot) : -1;
      if (product >= 0) {
        return product;
      }
      boolean actor = slot.role() == Role.SUBJECT && slot.kinds().contains(EntityKind.ORGANISATION);
      int pronoun = actor && !slot.only() && i == from ? actors.pronoun(units, i) : -1;
      if (pronoun >= 0) {
        return pronoun;
      }
      if (!isFiller(units, i)) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * Whether a name only owns what follows: "Google's TensorFlow", "Acme founders Jane Roe and …".
   */
  private boolean owns(List<Unit> units, int i, Part.Slot slot) {
    if (slot.role() == Role.SUBJECT && i + 2 < units.size() && actors.isTeam(units.get(i + 1))) {
      return fits(units.get(i + 2), slot);
    }
    if (!Units.is(units, i + 1, "'s")) {
      return false;
    }
    return slot.role() != Role.SUBJECT || actors.teamEnd(units, i + 2) < 0;
  }

  private boolean isFiller(List<Unit> units, int i) {
    Unit unit = units.get(i);
    return switch (unit.type()) {
      case NAME, TIME -> true;
      case WORD ->
          (unit.is("'s") && i > 0 && !actors.isBorder(units, i - 1))
              || !actors.isBorder(units, i)
              || isHeld(units, i);
      case MARK ->
          ((unit.is(",") || unit.is(":")) && i > 0 && kinds.contains(units.get(i - 1)))
              || unit.is("/");
    };
  }

  /** "a version of" and the like stand before a name as adjectives do. */
  private boolean isHeld(List<Unit> units, int i) {
    return units.get(i).is("of") && i > 0 && holders.contains(units.get(i - 1));
  }

  /** Adds the other names of a list to its heads; {@return the index behind it} */
  private int list(List<Unit> units, List<Integer> heads, Part.Slot slot) {
    Part.Slot others = new Part.Slot(slot.role(), slot.kinds(), false, slot.whole(), slot.only());
    int end = behind(units, heads.getFirst());
    int commas = 0;
    boolean joined = false;
    while (true) {
      int link = link(units, end);
      if (link < 0 && slot.kinds().contains(EntityKind.FRAMEWORK)) {
        link = Coordination.linkBehindPurpose(units, end, unit -> fits(unit, others));
      }
      int next = link < 0 ? -1 : head(units, Units.behindLink(units, link), others, MOST_BEHIND);
      if (next < 0 || !units.get(next).isName()) {
        int open = Coordination.openEnd(units, link);
        joined |= open > 0;
        end = Math.max(open, end);
        break;
      }
      boolean and = !units.get(link).is(",") || Units.behindLink(units, link) > link + 1;
      if (clauses.begins(units, link, next, slot.role() == Role.OBJECT)) {
        break;
      }
      joined |= and;
      commas += and ? 0 : 1;
      heads.add(next);
      end = behind(units, next);
      if (and && !units.get(link).is("/") && !goesOn(units, end, slot)) {
        break;
      }
    }
    boolean enough =
        joined
            || (commas > 1 && slot.role() != Role.SUBJECT)
            || (commas > 0 && actors.isListed(units, heads.getFirst(), end));
    if (!enough) {
      heads.subList(1, heads.size()).clear();
    }
    return end;
  }

  /** "A and B, C, D": a list of things may go on behind its "and". */
  private static boolean goesOn(List<Unit> units, int end, Part.Slot slot) {
    return Units.is(units, end, "and")
        || (slot.role() == Role.OBJECT
            && Units.is(units, end, ",")
            && end + 1 < units.size()
            && fits(units.get(end + 1), slot));
  }

  /** {@return the index of what joins a name to the next one of a list; -1 where nothing does} */
  private int link(List<Unit> units, int end) {
    for (int i = end; i < units.size() && i <= end + MOST_BEHIND - 1; i++) {
      Unit unit = units.get(i);
      if (Units.isLink(unit) || Units.join(units, i) > 0) {
        return i;
      }
      if ((!unit.isWord() && !unit.isTime()) || actors.isBorder(units, i)) {
        return -1;
      }
    }
    return -1;
  }

  /** {@return the index behind a name with its legal suffix and version} */
  private int behind(List<Unit> units, int head) {
    int at = head + 1;
    while (at < units.size() && isTail(units, at)) {
      at++;
    }
    return at;
  }

  private boolean isTail(List<Unit> units, int at) {
    Unit unit = units.get(at);
    boolean suffix =
        suffixes.contains(unit) || (unit.is(".") && suffixes.contains(units.get(at - 1)));
    return suffix || (unit.isWord() && (unit.is("version") || isVersion(unit.word())));
  }

  private static boolean isVersion(String word) {
    int digit = word.charAt(0) == 'v' ? 1 : 0;
    return digit < word.length() && Character.isDigit(word.charAt(digit));
  }

  private void ends(
      List<Unit> units, List<Integer> heads, int end, Part.Slot slot, List<Phrase> phrases) {
    phrases.add(new Phrase(heads, end));
    boolean actor = slot.role() == Role.SUBJECT;
    if (actor
        && (Actors.owns(units.get(heads.getLast()))
            || !slot.kinds().contains(EntityKind.FRAMEWORK))) {
      int team = actors.teamEnd(units, Units.is(units, end, "'s") ? end + 1 : end);
      if (team > 0) {
        phrases.add(new Phrase(heads, team));
      }
    } else {
      for (int i = end; i < units.size() && i < end + MOST_BEHIND; i++) {
        if (!units.get(i).isWord() || actors.isBorder(units, i)) {
          break;
        }
        if (actor && !isNature(units, i, heads)) {
          break;
        }
        phrases.add(new Phrase(heads, i + 1));
      }
    }
    asides.read(units, heads, end, actor, phrases);
  }
}
