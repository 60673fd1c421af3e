package dev.newsgraph.extract;

import dev.newsgraph.fact.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins the words of an expression of time into one unit that says when. Immutable. */
final class TimeReader {
  private static final Set<String> LEADS =
      Set.of(
          "in",
          "on",
          "by",
          "since",
          "during",
          "until",
          "till",
          "as",
          "of",
          "from",
          "back",
          "around",
          "early",
          "late",
          "mid",
          "earlier",
          "later",
          "the",
          "at",
          "beginning",
          "start",
          "end",
          "middle",
          "half",
          "first",
          "second",
          "for",
          "only",
          "just",
          "ending",
          "fiscal",
          "through",
          "before",
          "after",
          "begun",
          "starting",
          "year-end");
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in",
          "on",
          "by",
          "since",
          "during",
          "until",
          "till",
          "of",
          "from",
          "around",
          "early",
          "late",
          "mid",
          "at",
          "through",
          "before",
          "after",
          "fiscal",
          "back",
          "starting",
          "as",
          "for",
          "earlier",
          "later");

  private final Lexicon lexicon;
  private final CalendarReader calendar;
  private final RelativeReader relative;

  /**
   * @param published the day that relative expressions count from; null where it is not known
   */
  TimeReader(Lexicon lexicon, @Nullable LocalDate published) {
    this.lexicon = lexicon;
    calendar = new CalendarReader(published);
    relative = new RelativeReader(published);
  }

  /** {@return the same units, each expression of time and the prepositions before it as one} */
  List<Unit> read(List<Unit> units) {
    List<Unit> out = new ArrayList<>(units.size());
    for (int i = 0; i < units.size(); i++) {
      Found found = at(units, i);
      if (found == null) {
        out.add(units.get(i));
      } else {
        int lead = lead(out);
        List<Unit> parts = new ArrayList<>(out.subList(lead, out.size()));
        parts.addAll(units.subList(i, found.end()));
        out.subList(lead, out.size()).clear();
        out.add(joined(parts, found.when()));
        i = found.end() - 1;
      }
    }
    return out;
  }

  private @Nullable Found at(List<Unit> units, int i) {
    Unit unit = units.get(i);
    if (!unit.isWord()) {
      return null;
    }
    Found found = calendar.at(units, i);
    return found != null ? found : relative.at(units, i);
  }

  /**
   * Prepositions belong to the expression, articles and adjectives only where a preposition leads
   * them.
   */
  private static int lead(List<Unit> out) {
    int from = out.size();
    int best = from;
    while (from > 0 && out.get(from - 1).isWord() && LEADS.contains(out.get(from - 1).word())) {
      from--;
      if (PREPOSITIONS.contains(out.get(from).word())) {
        best = from;
      }
    }
    return best;
  }

  private Unit joined(List<Unit> parts, When when) {
    String word = parts.stream().map(Unit::word).collect(Collectors.joining(" "));
    String surface = parts.stream().map(Unit::surface).collect(Collectors.joining(" "));
    return new Unit(
        Unit.Type.TIME,
        lexicon.lexeme(word),
        surface,
        parts.getFirst().start(),
        parts.getLast().end(),
        List.of(),
        when);
  }

  /**
   * An expression of time among units.
   *
   * @param end index behind its last unit
   */
  record Found(int end, When when) {}
}
