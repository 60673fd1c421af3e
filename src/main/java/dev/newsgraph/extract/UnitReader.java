package dev.newsgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A stretch of plain text and the names in it → words, marks and names. */
final class UnitReader {
  private static final int LONGEST_ASIDE = 14;
  private static final int LONGEST_FORMER = 5;
  private static final int LONGEST_PREDICATE = 7;
  private static final Set<String> FIRST = Set.of("originally", "initially", "first", "also");
  private static final Set<String> DONE =
      Set.of("built", "written", "created", "developed", "made", "based", "powered", "backed");
  private static final Set<String> MEANS = Set.of("using", "via", "with");
  private static final Set<String> BESIDE =
      Set.of(
          "on",
          "in",
          "via",
          "with",
          "for",
          "the",
          "using",
          "running",
          "as",
          "well",
          "frontend",
          "front-end",
          "backend",
          "back-end",
          "client",
          "server");

  private static final int DIGITS = 3;

  private final Lexicon lexicon;
  private final String text;
  private final int end;
  private final List<Unit> units = new ArrayList<>();
  private int at;

  private UnitReader(Lexicon lexicon, String text, int start, int end) {
    this.lexicon = lexicon;
    this.text = text;
    this.at = start;
    this.end = end;
  }

  /**
   * Reads the units between two offsets.
   *
   * @param names spans within those offsets, in order
   */
  static List<Unit> read(Lexicon lexicon, String text, int start, int end, List<NameSpan> names) {
    UnitReader reader = new UnitReader(lexicon, text, start, end);
    for (NameSpan name : names) {
      reader.readTo(name.start());
      reader.name(name);
    }
    reader.readTo(end);
    return reader.withoutAsides();
  }

  private void name(NameSpan span) {
    String surface = text.substring(span.start(), span.end());
    units.add(
        new Unit(
            Unit.Type.NAME,
            lexicon.lexeme(surface.toLowerCase(Locale.ROOT)),
            surface,
            span.start(),
            span.end(),
            span.entities(),
            null));
    at = span.end();
    possessive(surface);
  }

  /** The genitive of a name: "'s", or a bare apostrophe after an s. */
  private void possessive(String name) {
    if (at < end && text.charAt(at) == '\'') {
      boolean s = at + 1 < end && text.charAt(at + 1) == 's' && !letterAt(at + 2);
      if (s || (name.endsWith("s") && !letterAt(at + 1))) {
        units.add(Unit.word(text.substring(at, at + (s ? 2 : 1)), lexicon.lexeme("'s"), at));
        at += s ? 2 : 1;
      }
    }
  }

  private void readTo(int stop) {
    while (at < stop) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c) || ((c == '-' || c == '@') && letterAt(at + 1))) {
        word(stop);
      } else {
        if (!Character.isWhitespace(c) && "\"®™".indexOf(c) < 0) {
          units.add(mark(String.valueOf(c), at));
        }
        at++;
      }
    }
  }

  private void word(int stop) {
    int start = at++;
    while (at < stop && inWord(at, stop)) {
      at++;
    }
    while (at < stop && (text.charAt(at) == '+' || text.charAt(at) == '#')) {
      at++;
    }
    String surface = text.substring(start, at);
    clitic(surface, start, stop);
  }

  /** Splits "isn't" into "is" and "n't", "they'll" into "they" and "'ll". */
  private void clitic(String surface, int start, int stop) {
    int length = surface.length();
    if (at + 1 < stop && text.charAt(at) == '\'' && isLower(at + 1)) {
      int from = at++;
      while (at < stop && Character.isLetter(text.charAt(at))) {
        at++;
      }
      boolean not = surface.endsWith("n") && text.substring(from, at).equals("'t");
      int split = not ? from - 1 : from;
      put(text.substring(start, split), start);
      put(text.substring(split, at), split);
      return;
    }
    put(surface, start);
    if (length > 2) {
      possessive(surface);
    }
  }

  private void put(String surface, int start) {
    if (!surface.isEmpty()) {
      units.add(Unit.word(surface, lexicon.lexeme(surface.toLowerCase(Locale.ROOT)), start));
    }
  }

  private Unit mark(String mark, int start) {
    return Unit.mark(lexicon.lexeme(mark), start);
  }

  private boolean inWord(int i, int stop) {
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c)
        || (c == '\''
            && i + 1 < stop
            && Character.isUpperCase(text.charAt(i + 1))
            && letterAt(i - 1))
        || (c == ',' && groups(i, stop))
        || ("-_.&".indexOf(c) >= 0 && i + 1 < stop && letterAt(i + 1) && letterAt(i - 1));
  }

  /** "4,000" is one number. */
  private boolean groups(int comma, int stop) {
    boolean digits = comma + DIGITS < stop && Character.isDigit(text.charAt(comma - 1));
    for (int i = comma + 1; digits && i <= comma + DIGITS; i++) {
      digits = Character.isDigit(text.charAt(i));
    }
    return digits;
  }

  private boolean isLower(int i) {
    return Character.isLowerCase(text.charAt(i));
  }

  private boolean letterAt(int i) {
    return i >= 0 && i < end && Character.isLetterOrDigit(text.charAt(i));
  }

  /**
   * Leaves out what stands in brackets within a sentence, and the brackets of a sentence in
   * brackets.
   */
  private List<Unit> withoutAsides() {
    List<Unit> kept = new ArrayList<>(units.size());
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (!unit.isMark()) {
        kept.add(unit);
      } else if (unit.is("(") || unit.is("[")) {
        int close = i + 1;
        while (close < units.size()
            && close - i <= LONGEST_ASIDE
            && !units.get(close).is(unit.is("(") ? ")" : "]")) {
          close++;
        }
        boolean aside = !kept.isEmpty() && close < units.size() && close - i <= LONGEST_ASIDE;
        if (aside && unit.is("(")) {
          addNames(units.subList(i + 1, close), unit, kept);
          i = close;
        }
      } else if (!unit.is(")") && !unit.is("]")) {
        kept.add(unit);
      }
    }
    return kept;
  }

  /** "Zephyr Desk (formerly Zephyr Table)": only a name that it had may stand there. */
  private static boolean isFormer(List<Unit> aside) {
    boolean former =
        aside.size() > 1 && (aside.getFirst().is("formerly") || aside.getFirst().is("previously"));
    return former
        && aside.size() <= LONGEST_FORMER
        && aside.getLast().isName()
        && aside.stream().filter(Unit::isName).count() == 1;
  }

  /** "Zephyr (written in Rust)", "Zephyr's gateway (originally created by Acme)". */
  private static boolean isPredicate(List<Unit> aside, Unit before) {
    int verb = !aside.isEmpty() && FIRST.contains(aside.getFirst().word()) ? 1 : 0;
    return (before.isName() || before.isWord())
        && verb < aside.size()
        && aside.size() <= LONGEST_PREDICATE
        && aside.getLast().isName()
        && DONE.contains(aside.get(verb).word());
  }

  /** "a message queue (RabbitMQ)": what a noun means here. */
  private static boolean isExample(List<Unit> aside, Unit before) {
    return aside.size() == 1 && aside.getFirst().isName() && before.isWord();
  }

  /** "monitoring (via Icinga)". */
  private static boolean isMeans(List<Unit> aside) {
    return aside.size() == 2 && MEANS.contains(aside.getFirst().word()) && aside.getLast().isName();
  }

  /** "Our data stores (MySQL, Redis)": what brackets only list belongs to the sentence. */
  private void addNames(List<Unit> aside, Unit bracket, List<Unit> kept) {
    long names = aside.stream().filter(Unit::isName).count();
    boolean list =
        names > 1
            && aside.stream()
                .allMatch(
                    unit -> unit.isName() || Units.isLink(unit) || BESIDE.contains(unit.word()));
    if (isPredicate(aside, kept.getLast())) {
      kept.add(mark(",", bracket.start()));
      kept.addAll(aside);
      kept.add(mark(",", aside.getLast().end()));
    } else if (isFormer(aside)) {
      kept.addAll(aside);
      kept.add(mark(")", aside.getLast().end()));
    } else if (isMeans(aside)) {
      kept.addAll(aside);
    } else if (list || isExample(aside, kept.getLast())) {
      int at = bracket.start();
      kept.add(Unit.word("(", lexicon.lexeme("including"), at));
      kept.addAll(aside);
    }
  }
}
