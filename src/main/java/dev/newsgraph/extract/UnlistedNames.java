package dev.newsgraph.extract;

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
  private static final Set<String> AUXILIARIES =
      Set.of("is", "has", "was", "will", "'s", "had", "does", "have", "are");

  private static final Set<String> PLAIN =
      Set.of("plain-heads", "tails", "ordinary", "plain-words", "jobs");

  private final Lexicon lexicon;
  private final NameRuns runs;
  private final Senses senses;
  private final Spelling spelling;
  private final Set<String> generics;
  private final Set<String> hardware;
  private final Set<String> things;
  private final Set<String> companies;
  private final Set<String> firms;
  private final Set<String> plain;
  private final Set<String> known = new HashSet<>();
  private final PeopleNames people;
  private final Headline headline;

  UnlistedNames(Lexicon lexicon, NameRuns runs, Senses senses) {
    this.lexicon = lexicon;
    this.runs = runs;
    this.senses = senses;
    this.spelling = new Spelling(lexicon);
    this.people = new PeopleNames(lexicon);
    this.generics = lexicon.words("generic");
    this.hardware = lexicon.words("hardware");
    this.things = lexicon.words("things");
    this.firms = lexicon.words("firm-tails");
    this.companies = lexicon.words("companies");
    this.plain = lexicon.words(PLAIN);
    this.headline = new Headline(lexicon, runs, plain);
  }

  /**
   * Learns the names that a sentence holds beyond doubt: capitalised words that do not begin it.
   */
  void learn(Sentence sentence) {
    List<Unit> units = sentence.units();
    headline.learn(sentence, known);
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
    people.learn(units, from, end);
  }

  /** {@return the sentence with each unlisted name as one unit} */
  Sentence read(Sentence sentence) {
    List<Unit> units = sentence.units();
    boolean title = runs.isTitle(units);
    int study = headline.nameEnd(sentence);
    if (study > 0) {
      List<Unit> whole = new ArrayList<>(units.subList(study, units.size()));
      whole.addFirst(name(units.subList(0, study)));
      return sentence.with(whole);
    }
    List<Unit> out = new ArrayList<>(units.size());
    for (int i = 0; i < units.size(); i++) {
      int end = title ? runs.behindKnown(units, i, known) : i;
      end = end > i ? end : runs.behind(units, i, title);
      boolean marked = isMarked(sentence, units.subList(i, end));
      boolean name = end > i && (marked || accepted(units, i, end, title));
      if (name || isAbbreviation(units, i, end)) {
        if (!name) {
          senses.doubt(units.get(i).word());
        }
        out.add(name(units.subList(i, end)));
        i = end - 1;
      } else if (end > i) {
        out.addAll(units.subList(i, end));
        i = end - 1;
      } else {
        boolean address = units.get(i).isWord() && Spelling.isAddress(units.get(i).surface());
        if (address) {
          senses.doubt(units.get(i).word());
        }
        boolean called = address || spelling.isIdentifier(units.get(i)) || isCalled(units, i);
        out.add(called ? name(units.subList(i, i + 1)) : units.get(i));
      }
    }
    return sentence.with(out);
  }

  /**
   * "A daemon called foo-pusher": what something is called is a name though no capital leads it.
   */
  private static boolean isCalled(List<Unit> units, int i) {
    boolean called = Units.is(units, i - 1, "called") || Units.is(units, i - 1, "named");
    return called && units.get(i).isWord() && units.get(i).word().matches("[a-z]+[-_][a-z]+");
  }

  private boolean accepted(List<Unit> units, int from, int end, boolean title) {
    boolean gerund = from == 0 && end > 1 && isGerund(units.getFirst());
    boolean generic =
        (title && generics.contains(units.get(end - 1).word()))
            || isPlain(units.subList(from, end));
    boolean tail = end - from == 1 && firms.contains(units.get(from).word());
    if (generic || gerund || tail || isHardware(units, end) || isThing(units, end)) {
      return false;
    }
    String surface = NameRuns.surface(units.subList(from, end));
    if (known.contains(surface) || (Spelling.isOdd(surface) && end - from == 1)) {
      return true;
    }
    if (end - from == 1 && Spelling.isUpper(surface)) {
      return from == 0 && surface.length() > 2 && acts(units, end);
    }
    boolean told = Units.is(units, end, ",") && isArticle(units, end + 1);
    boolean opens = from > 0 && units.get(from - 1).is(":") && end - from == 1;
    if (from > 0 && !opens && (!title || told || isJoined(units, from, end))) {
      return true;
    }
    return from == 0 && leads(units, from, end);
  }

  /**
   * Whether a word of capitals may be a name, if what stands around it says so; none does between
   * others.
   */
  private static boolean isAbbreviation(List<Unit> units, int from, int end) {
    return end - from == 1
        && units.get(from).isWord()
        && Spelling.isUpper(units.get(from).surface())
        && !(from > 0 && (isLoud(units.get(from - 1)) || units.get(from - 1).is(":")))
        && !(end < units.size() && isLoud(units.get(end)));
  }

  private static boolean isLoud(Unit unit) {
    return unit.isWord() && Spelling.isUpper(unit.surface()) && unit.surface().length() > 2;
  }

  /** "Aggregating Apache logs": a verb leads the sentence, and no name. */
  private boolean isGerund(Unit first) {
    return first.isWord() && first.word().length() > 6 && first.word().endsWith("ing");
  }

  /** Whether each word of a name is a plain one: "Communications Platform". */
  private boolean isPlain(List<Unit> parts) {
    return parts.stream().allMatch(part -> part.isWord() && plain.contains(part.word()));
  }

  /** Whether a trade mark stands behind a word of a name. */
  private static boolean isMarked(Sentence sentence, List<Unit> parts) {
    String text = sentence.text().text();
    return parts.stream()
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

  private boolean isHardware(List<Unit> units, int end) {
    return end < units.size() && hardware.contains(units.get(end).word());
  }

  /** Whether an apposition says that it is nothing to adopt: "Mesh Net, a model that …". */
  private boolean isThing(List<Unit> units, int end) {
    if (!Units.is(units, end, ",") || !isArticle(units, end + 1)) {
      return false;
    }
    for (int i = end + 2; i + 1 < Math.min(units.size(), end + 6); i++) {
      if (things.contains(units.get(i).word())) {
        return !companies.contains(units.get(i + 1).word());
      }
    }
    return false;
  }

  private static boolean isArticle(List<Unit> units, int at) {
    return Units.is(units, at, "a") || Units.is(units, at, "an");
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
            || lexicon.readings(next.word()).stream()
                .anyMatch(r -> r.form() == Form.THIRD || r.form() == Form.PAST);
    boolean told = next.is(",") && (end - from > 1 || isArticle(units, end + 1));
    return !plain && (verb || told);
  }

  /** Whether what stands first does what firms do: "ABC taps Azure", "ABC to put …". */
  private boolean acts(List<Unit> units, int at) {
    boolean future = Units.is(units, at, "to");
    Form form = future ? Form.BASE : Form.THIRD;
    int verb = future ? at + 1 : at;
    return verb < units.size()
        && lexicon.readings(units.get(verb).word()).stream().anyMatch(r -> r.form() == form);
  }

  private Unit name(List<Unit> parts) {
    String surface = NameRuns.surface(parts);
    return new Unit(
        Unit.Type.NAME,
        surface.toLowerCase(Locale.ROOT),
        surface,
        parts.getFirst().start(),
        parts.getLast().end(),
        kinds(parts, surface).stream().map(kind -> new Entity(kind, surface, false)).toList(),
        null);
  }

  private List<EntityKind> kinds(List<Unit> parts, String surface) {
    return people.holds(surface) ? List.of(EntityKind.PERSON) : senses.byForm(parts);
  }
}
