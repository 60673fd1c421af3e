package dev.newsgraph.extract;

import dev.newsgraph.extract.Lexicon.Reading;
import dev.newsgraph.extract.Verb.Form;
import dev.newsgraph.fact.EntityKind;
import java.util.List;
import java.util.Set;

/**
 * Says where capitalised words that could be one name begin and end. Made for one article; not
 * thread-safe.
 */
final class NameRuns {
  private static final Set<String> INNER = Set.of("of", "for", "n");
  private static final List<EntityKind> ORGANISATION = List.of(EntityKind.ORGANISATION);
  private static final List<EntityKind> FRAMEWORK = List.of(EntityKind.FRAMEWORK);
  private static final Set<String> NUMBERS =
      Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final int LONGEST = 6;
  private static final double TITLE_SHARE = 0.65;
  private static final int FEW = 4;
  private static final int SHORT = 3;
  private static final int LONGEST_POST = 4;

  private final Lexicon lexicon;
  private final Companions companions;
  private final WordSet ordinary;
  private final WordSet borders;
  private final WordSet tails;
  private final WordSet adverbs;
  private final WordSet teams;
  private final WordSet places;
  private final WordSet sorts;
  private final WordSet posts;
  private final WordSet areas;

  NameRuns(Lexicon lexicon, Companions companions) {
    this.lexicon = lexicon;
    this.companions = companions;
    this.ordinary = lexicon.words("ordinary");
    this.borders = lexicon.words("borders");
    this.tails = lexicon.words("tails");
    this.adverbs = lexicon.words("adverbs");
    this.teams = lexicon.words("teams");
    this.places = lexicon.words("places");
    this.sorts = lexicon.words("firm-sorts");
    this.posts = lexicon.words("posts");
    this.areas = lexicon.words("areas");
  }

  /**
   * {@return the index behind the capitalised words that begin at a unit; the index itself where
   * none does}
   *
   * @param title whether the words stand in a headline of capitals
   */
  int behind(List<Unit> units, int from, boolean title) {
    int end = from;
    Unit first = units.get(from);
    if (!title && isPlaced(units, from)) {
      end = from + 1;
    }
    if (first.isName()) {
      if (title || !goesOn(units, from) || teams.contains(units.get(from + 1))) {
        return from;
      }
      end = from + (isPart(units, from + 1, false) ? 1 : 2);
    }
    while (end < units.size()
        && end - from < LONGEST
        && (isPart(units, end, title) || (end > from && isTail(units, end, title)))) {
      boolean inner = end + 2 < units.size() && INNER.contains(units.get(end + 1).word());
      if (inner && isOffering(units, from, end + 2)) {
        return end + 3;
      }
      end = inner && isPart(units, end + 2, title) && !title ? end + 2 : end + 1;
      if (end < units.size() && !adjacent(units, end - 1)) {
        return end;
      }
    }
    return !title && isCut(units, from, end) ? from : end;
  }

  /** Of "Getting Up in Zephyr" nobody can tell where the name ends. */
  private boolean isCut(List<Unit> units, int from, int end) {
    return end > from
        && end < units.size()
        && units.get(end).isWord()
        && units.get(end).isCapitalised()
        && borders.contains(units.get(end));
  }

  /**
   * {@return the index behind the longest of some names of several words that begins at a unit; the
   * index itself where none does}
   */
  int behindKnown(List<Unit> units, int from, Set<String> names) {
    for (int end = Math.min(units.size(), from + LONGEST);
        end > from + 1 && !names.isEmpty();
        end--) {
      if (names.contains(surface(units.subList(from, end)))) {
        return end;
      }
    }
    return from;
  }

  /** A product made for another is named by both: "Acme Backup for Kubernetes". */
  private static boolean isOffering(List<Unit> units, int from, int other) {
    Unit unit = units.get(other);
    boolean whole =
        from == 0 || !units.get(from - 1).isWord() || !units.get(from - 1).isCapitalised();
    boolean name = other - from > 2 || Spelling.isOdd(units.get(from).surface());
    return whole
        && name
        && !units.get(from).isName()
        && units.get(other - 1).is("for")
        && unit.isName()
        && unit.as(ORGANISATION) == null
        && unit.as(FRAMEWORK) != null;
  }

  /** "Acme Zephyr", "Acme Service Zephyr", but not the last word of "pure-Java Zephyr". */
  private boolean goesOn(List<Unit> units, int from) {
    boolean joined = from > 0 && units.get(from - 1).is("-");
    return !joined
        && from + 1 < units.size()
        && adjacent(units, from)
        && (isPart(units, from + 1, false)
            || (from + 2 < units.size()
                && isTail(units, from + 1, false)
                && isPart(units, from + 2, false)
                && adjacent(units, from + 1)));
  }

  /** Whether a blank at most stands behind a unit, or a trade mark and a blank. */
  private static boolean adjacent(List<Unit> units, int i) {
    return units.get(i + 1).start() - units.get(i).end() <= 2;
  }

  /** {@return whether some words are half of what a slash joins: "A Pub/Sub bus"} */
  static boolean isSlashed(List<Unit> units, int from, int end) {
    boolean before = Units.is(units, from - 1, "/") && touch(units, from - 1);
    return before || (Units.is(units, end, "/") && touch(units, end - 1));
  }

  private static boolean touch(List<Unit> units, int i) {
    return units.get(i).end() == units.get(i + 1).start();
  }

  /** A place begins a name only where a name goes on behind it: "Dubai Tourism". */
  private boolean isPlaced(List<Unit> units, int i) {
    return units.get(i).isWord()
        && units.get(i).isCapitalised()
        && places.contains(units.get(i))
        && i + 1 < units.size()
        && (isPart(units, i + 1, false) || isTail(units, i + 1, false))
        && adjacent(units, i);
  }

  /**
   * A plain noun behind a name belongs to it where it is capitalised: "Care Manager"; in a headline
   * only where the name ends there: "Acme Security Launches".
   */
  private boolean isTail(List<Unit> units, int i, boolean title) {
    Unit unit = units.get(i);
    return unit.isWord()
        && unit.isCapitalised()
        && (tails.contains(unit) || (!title && NUMBERS.contains(unit.word())))
        && (!title
            || i + 1 == units.size()
            || endsName(units.get(i + 1))
            || isTail(units, i + 1, true));
  }

  private boolean endsName(Unit next) {
    return next.is("'s") || next.is(",") || (next.isWord() && isFinite(next.word()));
  }

  /** "Cloud Leader Acme": what sort of firm one is stands before its name and is no part of it. */
  private boolean isSort(List<Unit> units, int i) {
    return sorts.contains(units.get(i))
        && i + 1 < units.size()
        && units.get(i + 1).isCapitalised()
        && !isFinite(units.get(i + 1).word());
  }

  /**
   * {@return whether a unit says of what somebody is the head: "Director of Software Engineering
   * Jane Roe"; that is no part of her name}
   */
  boolean isPost(List<Unit> units, int i) {
    for (int at = i; at > 0 && i - at < LONGEST_POST && isArea(units.get(at)); at--) {
      int before = Units.is(units, at - 1, "of") ? at - 2 : at - 1;
      if (before >= 0 && posts.contains(units.get(before)) && units.get(before).isCapitalised()) {
        return true;
      }
    }
    return false;
  }

  private boolean isArea(Unit unit) {
    return unit.isCapitalised() && areas.contains(unit);
  }

  private boolean isPart(List<Unit> units, int i, boolean title) {
    Unit unit = units.get(i);
    boolean upper = unit.isWord() && (unit.isCapitalised() || Spelling.isLed(unit.surface()));
    if (!upper || unit.surface().length() < 2 || isSort(units, i) || isPost(units, i)) {
      return false;
    }
    return (!ordinary.contains(unit) || companions.bind(units, i))
        && !places.contains(unit)
        && !borders.contains(unit)
        && !adverbs.contains(unit)
        && !Spelling.isAdjective(unit.word())
        && !(title && isFinite(unit.word()));
  }

  /** {@return whether a word can be a form of a verb that a subject stands before} */
  boolean isFinite(String word) {
    for (Reading reading : lexicon.readings(word)) {
      if (reading.form() != Form.GERUND) {
        return true;
      }
    }
    return false;
  }

  /** {@return the units as one text, as they are written} */
  static String surface(List<Unit> parts) {
    StringBuilder text = new StringBuilder();
    for (Unit part : parts) {
      boolean gap = !text.isEmpty() && part.start() > parts.getFirst().start() + text.length();
      text.append(gap ? " " : "").append(part.surface());
    }
    return text.toString();
  }

  /** {@return whether most words that matter are capitalised, so that capitals tell nothing} */
  boolean isTitle(List<Unit> units) {
    int capitals = 0;
    for (Unit unit : units) {
      capitals += matters(unit) && unit.isCapitalised() ? 1 : 0;
    }
    int words = 0;
    int upper = 0;
    for (int i = 0; i < units.size() && capitals > 0; i++) {
      Unit unit = units.get(i);
      if (matters(unit) && !borders.contains(unit)) {
        words++;
        upper += unit.isCapitalised() ? 1 : 0;
      }
      if (words > FEW && capitals < TITLE_SHARE * words) {
        return false;
      }
    }
    return words > 1 && (words > FEW ? upper >= TITLE_SHARE * words : upper == words);
  }

  private static boolean matters(Unit unit) {
    return unit.isWord() && unit.word().length() > SHORT;
  }
}
