package dev.newsgraph.extract;

import dev.newsgraph.extract.TimeReader.Found;
import dev.newsgraph.fact.When;
import dev.newsgraph.fact.When.Basis;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads words that tell a date by the day of publication: "today", "Wednesday", "two years ago".
 * Immutable.
 */
final class RelativeReader {
  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "monday",
          DayOfWeek.MONDAY,
          "tuesday",
          DayOfWeek.TUESDAY,
          "wednesday",
          DayOfWeek.WEDNESDAY,
          "thursday",
          DayOfWeek.THURSDAY,
          "friday",
          DayOfWeek.FRIDAY,
          "saturday",
          DayOfWeek.SATURDAY,
          "sunday",
          DayOfWeek.SUNDAY);
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twelve", 12));
  private static final Map<String, Integer> STEPS =
      Map.of(
          "last", -1, "past", -1, "previous", -1, "this", 0, "current", 0, "next", 1, "coming", 1);
  private static final Set<String> TODAY = Set.of("today", "tonight");
  private static final Set<String> VAGUE_PAST = Set.of("recently", "lately");
  private static final Set<String> VAGUE = Set.of("soon", "currently", "now", "eventually");
  private static final Set<String> PARTS_OF_DAY = Set.of("morning", "afternoon", "evening");
  private static final Set<String> BARE_PARTS =
      Set.of("week", "month", "quarter", "year", "future");
  private static final Set<String> BEGINNINGS = beginnings();

  private final @Nullable LocalDate published;

  RelativeReader(@Nullable LocalDate published) {
    this.published = published;
  }

  /** Words that can begin an expression which does not count back ("two years ago"). */
  private static Set<String> beginnings() {
    Set<String> words = new HashSet<>(Set.of("yesterday"));
    words.addAll(TODAY);
    words.addAll(VAGUE_PAST);
    words.addAll(VAGUE);
    words.addAll(DAYS.keySet());
    words.addAll(STEPS.keySet());
    return words;
  }

  /** {@return the expression that begins at a unit; null where none does} */
  @Nullable Found at(List<Unit> units, int i) {
    String word = units.get(i).word();
    return BEGINNINGS.contains(word) ? pointed(units, i, word) : counted(units, i, word);
  }

  private @Nullable Found pointed(List<Unit> units, int i, String word) {
    if (TODAY.contains(word)) {
      boolean genitive = is(units, i + 1, "'s");
      return genitive ? null : new Found(i + 1, from(day -> When.day(day, Basis.RELATIVE)));
    }
    if (word.equals("yesterday")) {
      return new Found(i + 1, from(day -> When.day(day.minusDays(1), Basis.RELATIVE)));
    }
    if (VAGUE_PAST.contains(word)) {
      return new Found(i + 1, from(day -> When.until(day, Basis.RELATIVE)));
    }
    if (VAGUE.contains(word)) {
      return new Found(i + 1, When.UNKNOWN);
    }
    DayOfWeek weekday = DAYS.get(word);
    if (weekday != null && units.get(i).isCapitalised()) {
      return new Found(i + 1, from(day -> When.day(weekday(day, weekday, 0), Basis.RELATIVE)));
    }
    Integer step = STEPS.get(word);
    return step != null ? stepped(units, i, step) : counted(units, i, word);
  }

  private @Nullable Found stepped(List<Unit> units, int i, int step) {
    if (i + 1 >= units.size()) {
      return null;
    }
    String part = units.get(i + 1).word();
    DayOfWeek weekday = DAYS.get(part);
    if (weekday != null) {
      return new Found(i + 2, from(day -> When.day(weekday(day, weekday, step), Basis.RELATIVE)));
    }
    if (step == 0 && PARTS_OF_DAY.contains(part)) {
      return new Found(i + 2, from(day -> When.day(day, Basis.RELATIVE)));
    }
    if (part.endsWith("s") && BARE_PARTS.contains(part.substring(0, part.length() - 1))) {
      return new Found(i + 2, When.UNKNOWN);
    }
    return BARE_PARTS.contains(part)
        ? new Found(i + 2, from(day -> period(day, part, step)))
        : null;
  }

  private @Nullable Found counted(List<Unit> units, int i, String word) {
    if (is(units, i + 2, "ago") && units.get(i + 1).isWord()) {
      String part = units.get(i + 1).word().replaceAll("s$", "");
      int count = number(word);
      return new Found(
          i + 3, count == 0 ? from(day -> When.until(day, Basis.RELATIVE)) : ago(part, count));
    }
    boolean few = word.equals("few") || word.equals("several") || word.equals("couple");
    int ago = word.equals("couple") ? i + 3 : i + 2;
    return few && is(units, ago, "ago")
        ? new Found(ago + 1, from(day -> When.until(day, Basis.RELATIVE)))
        : null;
  }

  private static int number(String word) {
    boolean digits = word.length() <= 2 && word.chars().allMatch(Character::isDigit);
    return digits ? Integer.parseInt(word) : NUMBERS.getOrDefault(word, 0);
  }

  private When ago(String part, int count) {
    return switch (part) {
      case "day" -> from(day -> When.day(day.minusDays(count), Basis.RELATIVE));
      case "week", "month", "year" -> from(day -> period(day, part, -count));
      default -> When.UNKNOWN;
    };
  }

  private static When period(LocalDate day, String part, int step) {
    return switch (part) {
      case "week" -> When.month(YearMonth.from(day.plusWeeks(step)), Basis.RELATIVE);
      case "month" -> When.month(YearMonth.from(day.plusMonths(step)), Basis.RELATIVE);
      case "quarter" -> quarter(day.plusMonths(3L * step));
      case "year" -> When.year(day.getYear() + step, Basis.RELATIVE);
      default -> When.UNKNOWN;
    };
  }

  private static When quarter(LocalDate day) {
    return When.quarter(day.getYear(), (day.getMonthValue() + 2) / 3, Basis.RELATIVE);
  }

  /**
   * "Wednesday" is the last one up to the day of publication; "next Wednesday" the first one after
   * it.
   */
  private static LocalDate weekday(LocalDate day, DayOfWeek weekday, int step) {
    return switch (step) {
      case 1 -> day.with(TemporalAdjusters.next(weekday));
      case -1 -> day.with(TemporalAdjusters.previous(weekday));
      default -> day.with(TemporalAdjusters.previousOrSame(weekday));
    };
  }

  private When from(Function<LocalDate, When> reading) {
    return published == null ? When.UNKNOWN : reading.apply(published);
  }

  private static boolean is(List<Unit> units, int i, String word) {
    return i < units.size() && units.get(i).is(word);
  }
}
