package dev.newsgraph.extract;

import dev.newsgraph.extract.Lexicon.Reading;
import dev.newsgraph.extract.Verb.Form;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Joins capitalised words that the catalog does not know into names. Made for one article; not
 * thread-safe.
 */
final class UnlistedNames {
  private static final Set<String> INNER = Set.of("of", "for");
  private static final Set<String> AUXILIARIES =
      Set.of("is", "has", "was", "will", "'s", "had", "does", "have", "are");
  private static final int LONGEST = 6;
  private static final double TITLE_SHARE = 0.65;

  private final Lexicon lexicon;
  private final Set<String> ordinary;
  private final Set<String> borders;
  private final Spelling spelling;
  private final Set<String> tails;
  private final Set<String> generics;
  private final Set<String> hardware;
  private final Set<String> adverbs;
  private final Set<String> teams;
  private final Set<String> speech;
  private final Set<String> places;
  private final Set<String> jobs;
  private final Set<String> things;
  private final Set<String> companies;
  private final Set<String> known = new HashSet<>();
  private final Set<String> people = new HashSet<>();

  UnlistedNames(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.ordinary = lexicon.words("ordinary");
    this.borders = lexicon.words("borders");
    this.spelling = new Spelling(lexicon);
    this.tails = lexicon.words("tails");
    this.generics = lexicon.words("generic");
    this.hardware = lexicon.words("hardware");
    this.adverbs = lexicon.words("adverbs");
    this.teams = lexicon.words("teams");
    this.places = lexicon.words("places");
    this.speech = lexicon.words("speech");
    this.jobs = lexicon.words("jobs");
    this.things = lexicon.words("things");
    this.companies = lexicon.words("companies");
  }

  /**
   * Learns the names that a sentence holds beyond doubt: capitalised words that do not begin it.
   */
  void learn(Sentence sentence) {
    if (isTitle(sentence.units())) {
      return;
    }
    List<Unit> units = sentence.units();
    for (int i = 1; i < units.size(); i++) {
      int end = run(units, i, false);
      if (end > i) {
        learn(units, i, end);
        i = end;
      }
    }
  }

  private void learn(List<Unit> units, int from, int end) {
    if (end - from > 1 || !Spelling.isUpper(units.get(from).surface())) {
      known.add(surface(units.subList(from, end)));
    }
    Unit before = units.get(from - 1);
    boolean job = end + 1 < units.size() && units.get(end).is(",") && hasJob(units, end + 1);
    job |=
        Units.is(units, end, "who")
            || (Units.is(units, end, ",") && Units.is(units, end + 1, "who"));
    boolean speaks = end < units.size() && speech.contains(units.get(end).word());
    boolean spoken = speech.contains(before.word()) && !hasJob(units, end);
    if (job || speaks || spoken || jobs.contains(before.word())) {
      people.add(surface(units.subList(from, end)));
      people.add(units.get(end - 1).surface());
      people.add(units.get(from).surface());
    }
  }

  private boolean hasJob(List<Unit> units, int from) {
    return units.subList(from, Math.min(units.size(), from + 5)).stream()
        .anyMatch(unit -> jobs.contains(unit.word()));
  }

  /** {@return the sentence with each unlisted name as one unit} */
  Sentence read(Sentence sentence) {
    List<Unit> units = sentence.units();
    boolean title = isTitle(units);
    List<Unit> out = new ArrayList<>(units.size());
    for (int i = 0; i < units.size(); i++) {
      int end = run(units, i, title);
      if (end > i && accepted(units, i, end, title)) {
        out.add(name(units.subList(i, end)));
        i = end - 1;
      } else if (end > i) {
        out.addAll(units.subList(i, end));
        i = end - 1;
      } else {
        out.add(spelling.isIdentifier(units.get(i)) ? name(units.subList(i, i + 1)) : units.get(i));
      }
    }
    return sentence.with(out);
  }

  /**
   * {@return the index behind the capitalised words that begin at a unit; the index itself where
   * none does}
   */
  private int run(List<Unit> units, int from, boolean title) {
    int end = from;
    Unit first = units.get(from);
    boolean place = !title && places.contains(first.word()) && isPlaced(units, from);
    if (place) {
      end = from + 1;
    }
    if (first.isName()) {
      boolean extended =
          !title
              && from + 1 < units.size()
              && isPart(units, from + 1, false)
              && adjacent(units, from);
      if (!extended || teams.contains(units.get(from + 1).word())) {
        return from;
      }
      end = from + 1;
    }
    while (end < units.size()
        && end - from < LONGEST
        && (isPart(units, end, title) || (end > from && !title && isTail(units.get(end))))) {
      boolean inner = end + 2 < units.size() && INNER.contains(units.get(end + 1).word());
      end = inner && isPart(units, end + 2, title) && !title ? end + 2 : end + 1;
      if (end < units.size() && !adjacent(units, end - 1)) {
        return end;
      }
    }
    return end;
  }

  private static boolean adjacent(List<Unit> units, int i) {
    return units.get(i + 1).start() - units.get(i).end() <= 1;
  }

  /** A place begins a name only where a name goes on behind it: "Dubai Tourism". */
  private boolean isPlaced(List<Unit> units, int i) {
    return units.get(i).isWord()
        && units.get(i).isCapitalised()
        && i + 1 < units.size()
        && isPart(units, i + 1, false)
        && adjacent(units, i);
  }

  /** A plain noun behind a name belongs to it where it is capitalised: "Care Manager". */
  private boolean isTail(Unit unit) {
    return unit.isWord() && unit.isCapitalised() && tails.contains(unit.word());
  }

  private boolean isPart(List<Unit> units, int i, boolean title) {
    Unit unit = units.get(i);
    if (!unit.isWord() || !unit.isCapitalised() || unit.surface().length() < 2) {
      return false;
    }
    return !ordinary.contains(unit.word())
        && !places.contains(unit.word())
        && !borders.contains(unit.word())
        && !adverbs.contains(unit.word())
        && !Spelling.isAdjective(unit.word())
        && !(title && isFinite(unit));
  }

  private boolean isFinite(Unit unit) {
    for (Reading reading : lexicon.readings(unit.word())) {
      if (reading.form() != Form.GERUND) {
        return true;
      }
    }
    return false;
  }

  private boolean accepted(List<Unit> units, int from, int end, boolean title) {
    boolean generic = title && generics.contains(units.get(end - 1).word());
    if (generic || isHardware(units, end) || isThing(units, end)) {
      return false;
    }
    String surface = surface(units.subList(from, end));
    if (known.contains(surface) || (Spelling.isOdd(surface) && end - from == 1)) {
      return true;
    }
    if (end - from == 1 && Spelling.isUpper(surface)) {
      return false;
    }
    if (from > 0 && !title) {
      return true;
    }
    return from == 0 && end < units.size() && leads(units, from, end, surface);
  }

  private boolean isHardware(List<Unit> units, int end) {
    return end < units.size() && hardware.contains(units.get(end).word());
  }

  /** Whether an apposition says that it is nothing to adopt: "Mesh Net, a model that …". */
  private boolean isThing(List<Unit> units, int end) {
    if (!Units.is(units, end, ",")
        || !(Units.is(units, end + 1, "a") || Units.is(units, end + 1, "an"))) {
      return false;
    }
    for (int i = end + 2; i + 1 < Math.min(units.size(), end + 6); i++) {
      if (things.contains(units.get(i).word())) {
        return !companies.contains(units.get(i + 1).word());
      }
    }
    return false;
  }

  /** Whether the first words of a sentence are a name: a verb or a genitive follows. */
  private boolean leads(List<Unit> units, int from, int end, String surface) {
    Unit next = units.get(end);
    String last = units.get(end - 1).word();
    boolean plain =
        end - from == 1
            && (last.endsWith("ing") || last.endsWith("ly") || isFinite(units.get(from)));
    boolean verb =
        AUXILIARIES.contains(next.word())
            || lexicon.readings(next.word()).stream()
                .anyMatch(r -> r.form() == Form.THIRD || r.form() == Form.PAST);
    return !plain && !surface.isEmpty() && (verb || (end - from > 1 && next.is(",")));
  }

  private Unit name(List<Unit> parts) {
    String surface = surface(parts);
    return new Unit(
        Unit.Type.NAME,
        surface.toLowerCase(Locale.ROOT),
        surface,
        parts.getFirst().start(),
        parts.getLast().end(),
        kinds(surface).stream().map(kind -> new Entity(kind, surface, false)).toList(),
        null);
  }

  private List<EntityKind> kinds(String surface) {
    return people.contains(surface)
        ? List.of(EntityKind.PERSON)
        : List.of(EntityKind.ORGANISATION, EntityKind.FRAMEWORK);
  }

  private static String surface(List<Unit> parts) {
    StringBuilder text = new StringBuilder();
    for (Unit part : parts) {
      boolean gap = !text.isEmpty() && part.start() > parts.getFirst().start() + text.length();
      text.append(gap ? " " : "").append(part.surface());
    }
    return text.toString();
  }

  /** Whether most words that matter are capitalised, so that capitals tell nothing. */
  private static boolean isTitle(List<Unit> units) {
    int words = 0;
    int upper = 0;
    for (Unit unit : units) {
      if (unit.isWord() && unit.word().length() > 3) {
        words++;
        upper += unit.isCapitalised() ? 1 : 0;
      }
    }
    return words > 1 && (words > 4 ? upper >= TITLE_SHARE * words : upper == words);
  }
}
