package dev.newsgraph.extract;

import dev.newsgraph.fact.EventKind;
import dev.newsgraph.fact.Evidence.Field;
import dev.newsgraph.fact.Grounds.TimeText;
import dev.newsgraph.fact.When;
import dev.newsgraph.fact.When.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says when the event of a match happened. Immutable. */
final class Dating {
  private static final int NEAR = 14;
  private static final Set<String> PRONOUNS = Set.of("it", "they", "we", "he", "she", "who");
  private static final Set<String> LATER =
      Set.of("coming", "next", "later", "soon", "future", "end of", "eventually");
  private static final Set<String> REPORTS =
      Set.of("said", "announced", "revealed", "told", "says", "confirmed");

  private final @Nullable LocalDate published;
  private final boolean brief;

  /**
   * @param published null where it is not known
   * @param brief whether the article is a headline and an excerpt: then the headline is the news
   */
  Dating(@Nullable LocalDate published, boolean brief) {
    this.published = published;
    this.brief = brief;
  }

  /**
   * {@return the date that the sentence gives to the match, else the day of publication where it is
   * news; what is told as long known happened by then}
   */
  Dated of(Sentence sentence, Match match, Rule rule) {
    Unit time = time(sentence.units(), match);
    When when = time == null ? null : time.when();
    if (time != null && when != null && !(time.is("now") && rule.kind() == EventKind.RELEASED)) {
      boolean nowadays = time.is("today") && rule.standing() && match.status() == null;
      return nowadays ? Dated.UNKNOWN : new Dated(when, text(sentence, time, when));
    }
    LocalDate day = published;
    if (day == null) {
      return Dated.UNKNOWN;
    }
    boolean headline = brief && sentence.field() == Field.TITLE && rule.kind() == EventKind.ADOPTED;
    boolean news =
        headline
            || ((!rule.standing() || match.status() != null) && sentence.field() != Field.BODY);
    return new Dated(news ? When.day(day, Basis.PUBLICATION) : bound(rule.kind(), day), null);
  }

  private TimeText text(Sentence sentence, Unit time, When when) {
    String written = sentence.text().field().substring(time.start(), time.end());
    LocalDate against = when.basis() == Basis.STATED ? null : published;
    return new TimeText(written, time.start(), time.end(), when, against);
  }

  /**
   * A date and what gives it.
   *
   * @param text null where the article gives none
   */
  record Dated(When when, @Nullable TimeText text) {
    static final Dated UNKNOWN = new Dated(When.UNKNOWN, null);
  }

  /** Who uses a framework on the day of publication took it up by then. */
  private static When bound(EventKind kind, LocalDate day) {
    return kind == EventKind.ADOPTED || kind == EventKind.DROPPED
        ? When.until(day, Basis.PUBLICATION)
        : When.UNKNOWN;
  }

  /** {@return whether the match's expression of time points to what is still to come} */
  boolean isLater(Sentence sentence, Match match) {
    Unit time = time(sentence.units(), match);
    return time != null && LATER.stream().anyMatch(time.word()::contains);
  }

  private static @Nullable Unit time(List<Unit> units, Match match) {
    Unit best = null;
    int distance = Integer.MAX_VALUE;
    for (int i = 0; i < units.size(); i++) {
      int away = Math.abs(i - match.head()) + (i < match.head() ? 1 : 0);
      if (units.get(i).isTime() && belongs(units, i, match)) {
        boolean vague = When.UNKNOWN.equals(units.get(i).when());
        int cost = vague ? away + NEAR : away;
        if (cost < distance) {
          best = units.get(i);
          distance = cost;
        }
      }
    }
    return best;
  }

  /**
   * An expression of time counts where no comma parts it from the verb, or where it opens the
   * sentence.
   */
  private static boolean belongs(List<Unit> units, int time, Match match) {
    if (REPORTS.contains(word(units, time - 1)) || REPORTS.contains(word(units, time + 1))) {
      return true;
    }
    if (time < match.head()) {
      return commas(units, time + 1, match.head()) == 0 || (time <= 1 && opens(units, time, match));
    }
    int behind = Math.max(match.end(), match.head());
    return commas(units, behind, time) == 0
        && time - match.head() <= NEAR + (match.end() - match.head());
  }

  /**
   * Whether what stands between an opening expression of time and the match speaks of nobody else.
   */
  private static boolean opens(List<Unit> units, int time, Match match) {
    return match.start() <= time
        || units.subList(time + 1, match.start()).stream()
            .noneMatch(unit -> unit.isName() || PRONOUNS.contains(unit.word()));
  }

  private static String word(List<Unit> units, int i) {
    return i < 0 || i >= units.size() ? "" : units.get(i).word();
  }

  private static long commas(List<Unit> units, int from, int to) {
    return from >= to
        ? 0
        : units.subList(from, to).stream()
            .filter(u -> u.is(",") || u.is(";") || u.is("which"))
            .count();
  }
}
