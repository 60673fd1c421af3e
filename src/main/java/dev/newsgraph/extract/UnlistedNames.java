package dev.newsgraph.extract;

import dev.newsgraph.extract.Verb.Form;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Evidence.Field;
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
  private static final Set<String> QUOTES = Set.of("\"", "\u201c", "'", "\u2018", ":");
  private static final Set<String> AUXILIARIES =
      Set.of("is", "has", "was", "will", "'s", "had", "does", "have", "are");

  private final Lexicon lexicon;
  private final NameRuns runs;
  private final CodeNames codes;
  private final Senses senses;
  private final Headlines headlines;
  private final Introductions introductions;
  private final Homes homes;
  private final Spelling spelling;
  private final WordSet generics;
  private final WordSet speech;
  private final WordSet jobs;
  private final Set<String> known = new HashSet<>();
  private final Set<String> people = new HashSet<>();
  private final Set<String> headline = new HashSet<>();
  private boolean common;

  UnlistedNames(Lexicon lexicon, NameRuns runs, CodeNames codes, Senses senses) {
    this.lexicon = lexicon;
    this.runs = runs;
    this.codes = codes;
    this.senses = senses;
    this.headlines = new Headlines(lexicon, runs);
    this.introductions = new Introductions(lexicon);
    this.homes = new Homes(runs, lexicon);
    this.spelling = new Spelling(lexicon);
    this.generics = lexicon.words("generic");
    this.speech = lexicon.words("speech");
    this.jobs = lexicon.words("jobs");
  }

  /**
   * Learns the names that a sentence holds beyond doubt: capitalised words that do not begin it.
   */
  void learn(Sentence sentence) {
    homes.learn(sentence);
    List<Unit> units = sentence.units();
    int study = sentence.field() == Field.TITLE ? headlines.studied(units) : 0;
    if (study > 0) {
      known.add(NameRuns.surface(units.subList(0, study)));
      units.subList(0, study).forEach(unit -> headline.add(unit.word()));
    } else if (headline.size() > 1) {
      common |= units.stream().anyMatch(this::isCommon);
      known.removeIf(name -> common && headline.containsAll(List.of(words(name))));
    }
    learnFirst(units);
    if (runs.isTitle(units)) {
      return;
    }
    for (int i = 0; i < units.size(); i++) {
      int end = runs.behind(units, i, false);
      if (end > i && (i > 0 || leads(units, i, end))) {
        learn(units, i, end);
        i = end;
      }
    }
  }

  private static String[] words(String name) {
    return name.toLowerCase(Locale.ROOT).split(" ", -1);
  }

  /** Whether the article writes a word of a headline that could be a name in small letters, too. */
  private boolean isCommon(Unit unit) {
    return unit.isWord() && headline.contains(unit.word()) && unit.surface().equals(unit.word());
  }

  /** An abbreviation that acts where it leads a sentence is a name elsewhere, too. */
  private void learnFirst(List<Unit> units) {
    boolean one = !units.isEmpty() && runs.behind(units, 0, true) == 1;
    if (one && Spelling.isUpper(units.getFirst().surface()) && accepted(units, 0, 1, true)) {
      known.add(units.getFirst().surface());
    }
  }

  private void learn(List<Unit> units, int from, int end) {
    if (end - from > 1 || !Spelling.isUpper(units.get(from).surface())) {
      known.add(NameRuns.surface(units.subList(from, end)));
    }
    String before = from == 0 ? "" : units.get(from - 1).word();
    boolean job = end + 1 < units.size() && units.get(end).is(",") && hasJob(units, end + 1);
    job |=
        Units.is(units, end, "who")
            || (Units.is(units, end, ",") && Units.is(units, end + 1, "who"));
    if (end - from > 1 && jobs.contains(units.get(from))) {
      people.add(NameRuns.surface(units.subList(from + 1, end)));
      people.add(units.get(end - 1).surface());
    }
    boolean full = end - from > 1 || people.contains(units.get(from).surface());
    boolean speaks = full && end < units.size() && speech.contains(units.get(end));
    boolean spoken = speech.contains(before) && !hasJob(units, end);
    boolean post =
        jobs.contains(before) || (end - from > 1 && from > 0 && runs.isPost(units, from - 1));
    if (job || speaks || spoken || post) {
      people.add(NameRuns.surface(units.subList(from, end)));
      people.add(units.get(end - 1).surface());
      people.add(units.get(from).surface());
    }
  }

  private boolean hasJob(List<Unit> units, int from) {
    return units.subList(from, Math.min(units.size(), from + 5)).stream()
        .anyMatch(unit -> jobs.contains(unit));
  }

  /** {@return the sentence with each unlisted name as one unit} */
  Sentence read(Sentence sentence) {
    List<Unit> units = sentence.units();
    boolean title = runs.isTitle(units);
    int study = sentence.field() == Field.TITLE && !common ? headlines.studied(units) : 0;
    if (study > 0) {
      List<Unit> whole = new ArrayList<>(units.subList(study, units.size()));
      whole.addFirst(name(units.subList(0, study)));
      return sentence.with(whole);
    }
    List<Unit> out = new ArrayList<>(units.size());
    Headlines.Range offer = offered(sentence);
    for (int i = 0; i < units.size(); i++) {
      if (i == offer.from() && i < offer.end()) {
        out.add(name(units.subList(i, offer.end())));
        i = offer.end() - 1;
        continue;
      }
      int end = title ? runs.behindKnown(units, i, known) : i;
      end = end > i ? end : runs.behind(units, i, title);
      if (end > i && (isMarked(sentence, units, i, end) || accepted(units, i, end, title))) {
        out.add(name(units.subList(i, end)));
        i = end - 1;
      } else if (end > i) {
        out.addAll(units.subList(i, end));
        i = end - 1;
      } else {
        out.add(isCode(units, i) ? name(units.subList(i, i + 1)) : units.get(i));
      }
    }
    return sentence.with(out);
  }

  private boolean isCode(List<Unit> units, int i) {
    Unit unit = units.get(i);
    return codes.hold(unit)
        || homes.hold(unit)
        || spelling.isIdentifier(unit)
        || isCalled(units, i);
  }

  private Headlines.Range offered(Sentence sentence) {
    return sentence.field() == Field.TITLE
        ? headlines.offered(sentence.units())
        : new Headlines.Range(0, 0);
  }

  /**
   * "A daemon called foo-pusher": what something is called is a name though no capital leads it.
   */
  private static boolean isCalled(List<Unit> units, int i) {
    boolean called = Units.is(units, i - 1, "called") || Units.is(units, i - 1, "named");
    return called && units.get(i).isWord() && units.get(i).word().matches("[a-z]+[-_][a-z]+");
  }

  private boolean accepted(List<Unit> units, int from, int end, boolean title) {
    if (end - from == 1 && homes.hold(units.get(from))) {
      return true;
    }
    boolean gerund = opens(units, from, end) && isGerund(units.get(from));
    boolean generic =
        (title && generics.contains(units.get(end - 1)))
            || headlines.isPlain(units.subList(from, end));
    if (generic
        || gerund
        || NameRuns.isSlashed(units, from, end)
        || introductions.isHardware(units, end)
        || introductions.isThing(units, end)) {
      return false;
    }
    if (introductions.isLegal(units, end)) {
      return true;
    }
    String surface = NameRuns.surface(units.subList(from, end));
    if (known.contains(surface) || (Spelling.isOdd(surface) && end - from == 1)) {
      return true;
    }
    if (end - from == 1 && Spelling.isUpper(surface)) {
      return introductions.isOwned(units, from)
          || (from == 0 && surface.length() > 2 && acts(units, end));
    }
    boolean told = Units.is(units, end, ",") && Introductions.isArticle(units, end + 1);
    if (from > 0 && (!title || told || isJoined(units, from, end))) {
      return true;
    }
    return from == 0 && leads(units, from, end);
  }

  /** Whether words lead a sentence, or one leads what is quoted there. */
  private static boolean opens(List<Unit> units, int from, int end) {
    return from == 0 ? end > 1 : end == from + 1 && QUOTES.contains(units.get(from - 1).word());
  }

  /** "Aggregating Apache logs": a verb leads the sentence, and no name. */
  private boolean isGerund(Unit first) {
    return first.isWord() && first.word().length() > 6 && first.word().endsWith("ing");
  }

  /** Whether a trade mark stands behind a word of a name. */
  private static boolean isMarked(Sentence sentence, List<Unit> units, int from, int end) {
    String text = sentence.text().text();
    return units.subList(from, end).stream()
        .anyMatch(
            part ->
                part.isWord()
                    && part.end() < text.length()
                    && "™®".indexOf(text.charAt(part.end())) >= 0);
  }

  /** Whether a headline names it beside a known name: "with VoltStore and Azure". */
  private static boolean isJoined(List<Unit> units, int from, int end) {
    boolean led = Units.is(units, from - 1, "with") || Units.is(units, from - 1, "on");
    boolean link = Units.is(units, end, "and") || Units.is(units, end, "&");
    return led && link && end + 1 < units.size() && units.get(end + 1).isName();
  }

  /** Whether the first words of a sentence are a name: a verb or a genitive follows. */
  private boolean leads(List<Unit> units, int from, int end) {
    if (end == units.size()) {
      return false;
    }
    Unit next = units.get(end);
    String last = units.get(end - 1).word();
    boolean plain =
        end - from == 1
            && (last.endsWith("ing")
                || last.endsWith("ly")
                || runs.isFinite(units.get(from).word()));
    boolean verb =
        AUXILIARIES.contains(next.word())
            || (next.is("to") && end + 1 < units.size() && runs.isFinite(units.get(end + 1).word()))
            || next.lexeme().readings().stream()
                .anyMatch(r -> r.form() == Form.THIRD || r.form() == Form.PAST);
    boolean told =
        next.is(",")
            && (end - from > 1
                || Introductions.isArticle(units, end + 1)
                || introductions.isFirm(units, end + 1));
    return !plain && (verb || told);
  }

  /** Whether what stands first does what firms do: "ABC taps Azure", "ABC to put …". */
  private boolean acts(List<Unit> units, int at) {
    boolean future = Units.is(units, at, "to");
    Form form = future ? Form.BASE : Form.THIRD;
    int verb = future ? at + 1 : at;
    return verb < units.size()
        && units.get(verb).lexeme().readings().stream().anyMatch(r -> r.form() == form);
  }

  private Unit name(List<Unit> parts) {
    String surface = NameRuns.surface(parts);
    return new Unit(
        Unit.Type.NAME,
        lexicon.lexeme(surface.toLowerCase(Locale.ROOT)),
        surface,
        parts.getFirst().start(),
        parts.getLast().end(),
        kinds(parts, surface).stream().map(kind -> new Entity(kind, surface, false)).toList(),
        null);
  }

  private List<EntityKind> kinds(List<Unit> parts, String surface) {
    if (people.contains(surface)) {
      return List.of(EntityKind.PERSON);
    }
    if (parts.size() == 1 && homes.hold(parts.getFirst())) {
      return List.of(EntityKind.ORGANISATION);
    }
    boolean code = codes.hold(parts.getFirst()) && CodeNames.isSmall(parts.getFirst());
    return code ? List.of(EntityKind.FRAMEWORK) : senses.byForm(parts);
  }
}
