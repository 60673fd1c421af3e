package dev.newsgraph.extract;

import dev.newsgraph.extract.TimeReader.Found;
import dev.newsgraph.fact.When;
import dev.newsgraph.fact.When.Basis;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads dates that a text states: days, months, quarters, seasons and years. Immutable. */
final class CalendarReader {
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("january", 1),
          Map.entry("february", 2),
          Map.entry("march", 3),
          Map.entry("april", 4),
          Map.entry("may", 5),
          Map.entry("june", 6),
          Map.entry("july", 7),
          Map.entry("august", 8),
          Map.entry("september", 9),
          Map.entry("october", 10),
          Map.entry("november", 11),
          Map.entry("december", 12),
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("sept", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));
  private static final Map<String, Integer> ORDINALS =
      Map.of("first", 1, "second", 2, "third", 3, "fourth", 4);
  private static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "fall", "winter");
  private static final Set<String> BEGINNINGS = beginnings();
  private static final Set<String> BEFORE_MONTH =
      Set.of(
          "in", "since", "by", "of", "early", "late", "mid", "until", "from", "during", "through",
          "last", "this");
  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "in", "since", "by", "of", "early", "late", "mid", "until", "from", "during", "through",
          "year", "for", "fy", "before", "after", "around", "to", "and");

  private final @Nullable LocalDate published;

  CalendarReader(@Nullable LocalDate published) {
    this.published = published;
  }

  private static Set<String> beginnings() {
    Set<String> words = new HashSet<>(MONTHS.keySet());
    words.addAll(ORDINALS.keySet());
    words.addAll(SEASONS);
    return words;
  }

  /** {@return the date that begins at a unit; null where none does} */
  @Nullable Found at(List<Unit> units, int i) {
    String word = units.get(i).word();
    char first = word.charAt(0);
    if (first >= '0' && first <= '9') {
      return byDigit(units, i, word);
    }
    boolean quarter = first == 'q' && word.length() == 2;
    if (!quarter && !BEGINNINGS.contains(word)) {
      return null;
    }
    Integer month = MONTHS.get(word);
    if (month != null && units.get(i).isCapitalised()) {
      return byMonth(units, i, month);
    }
    return byQuarter(units, i, word);
  }

  private @Nullable Found byDigit(List<Unit> units, int i, String word) {
    if (word.length() == 10 && word.charAt(4) == '-') {
      return iso(word, i);
    }
    int day = ordinal(word);
    int at = is(units, i + 1, "of") ? i + 2 : i + 1;
    Integer month =
        at < units.size() && units.get(at).isCapitalised()
            ? MONTHS.get(units.get(at).word())
            : null;
    if (day > 0 && day <= 31 && month != null) {
      Integer year = yearAt(units, at + 1);
      return day(year, month, day, year == null ? at + 1 : behindYear(units, at + 1));
    }
    Integer year = year(word);
    if (year == null || (i > 0 && !BEFORE_YEAR.contains(units.get(i - 1).word()))) {
      return null;
    }
    return new Found(i + 1, When.year(year, Basis.STATED));
  }

  private static @Nullable Found iso(String word, int i) {
    try {
      return new Found(i + 1, When.day(LocalDate.parse(word), Basis.STATED));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable Found byMonth(List<Unit> units, int i, int month) {
    int at = is(units, i + 1, ".") ? i + 2 : i + 1;
    int day = at < units.size() ? ordinal(units.get(at).word()) : 0;
    if (day > 0 && day <= 31) {
      Integer year = yearAt(units, at + 1);
      return day(year, month, day, year == null ? at + 1 : behindYear(units, at + 1));
    }
    at = is(units, at, "of") ? at + 1 : at;
    Integer year = yearAt(units, at);
    if (year != null) {
      return new Found(behindYear(units, at), When.month(YearMonth.of(year, month), Basis.STATED));
    }
    boolean led = i > 0 && BEFORE_MONTH.contains(units.get(i - 1).word());
    return led ? new Found(i + 1, monthOf(month)) : null;
  }

  private When monthOf(int month) {
    if (published == null) {
      return When.UNKNOWN;
    }
    YearMonth found = YearMonth.of(published.getYear(), month);
    boolean past = found.isAfter(YearMonth.from(published).plusMonths(4));
    return When.month(past ? found.minusYears(1) : found, Basis.STATED);
  }

  private @Nullable Found byQuarter(List<Unit> units, int i, String word) {
    int quarter = word.length() == 2 && word.charAt(0) == 'q' ? word.charAt(1) - '0' : 0;
    int at = i + 1;
    if (quarter == 0
        && ORDINALS.containsKey(word)
        && (is(units, at, "quarter") || is(units, at, "half"))) {
      quarter = is(units, at, "half") ? 5 : ORDINALS.get(word);
      at++;
    }
    boolean season = quarter == 0 && SEASONS.contains(word);
    if (!season && (quarter < 1 || quarter > 5)) {
      return null;
    }
    at = is(units, at, "of") ? at + 1 : at;
    Integer year = yearAt(units, at);
    if (year == null) {
      return null;
    }
    boolean whole = season || quarter == 5;
    return new Found(
        at + 1, whole ? When.year(year, Basis.STATED) : When.quarter(year, quarter, Basis.STATED));
  }

  /** A day without its year is the nearest one that a text of its day can mean. */
  private @Nullable Found day(@Nullable Integer year, int month, int day, int end) {
    try {
      if (year != null) {
        return new Found(end, When.day(LocalDate.of(year, month, day), Basis.STATED));
      }
      if (published == null) {
        return new Found(end, When.UNKNOWN);
      }
      LocalDate found = LocalDate.of(published.getYear(), month, day);
      LocalDate near = found.isAfter(published.plusMonths(6)) ? found.minusYears(1) : found;
      return new Found(end, When.day(near, Basis.STATED));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Integer yearAt(List<Unit> units, int i) {
    int at = is(units, i, ",") ? i + 1 : i;
    return at < units.size() ? year(units.get(at).word()) : null;
  }

  private static int behindYear(List<Unit> units, int i) {
    return is(units, i, ",") ? i + 2 : i + 1;
  }

  private static @Nullable Integer year(String word) {
    if (word.length() != 4 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    int year = Integer.parseInt(word);
    return year >= 1950 && year <= 2049 ? year : null;
  }

  /** {@return the number of "14", "1st" or "3rd"; 0 for any other word} */
  private static int ordinal(String word) {
    int digits = 0;
    while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
      digits++;
    }
    boolean plain =
        digits == word.length() || Set.of("st", "nd", "rd", "th").contains(word.substring(digits));
    return digits == 0 || digits > 2 || !plain ? 0 : Integer.parseInt(word.substring(0, digits));
  }

  private static boolean is(List<Unit> units, int i, String word) {
    return i < units.size() && units.get(i).is(word);
  }
}
