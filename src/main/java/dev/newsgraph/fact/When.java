package dev.newsgraph.fact;

import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an event happened, as far as it is known.
 *
 * @param earliest the first day it may have been; null where nothing bounds it from below
 * @param latest the last day it may have been; null where nothing bounds it from above
 * @param precision how finely the text tells it
 * @param basis where the date comes from; null for {@link #UNKNOWN}
 */
public record When(
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    Precision precision,
    @Nullable Basis basis) {

  /** Nothing is known of the date. */
  public static final When UNKNOWN = new When(null, null, Precision.UNKNOWN, null);

  private static final String NONE = "-";

  /** How finely a date is told, the finest first. */
  public enum Precision {
    DAY,
    MONTH,
    QUARTER,
    YEAR,
    UNKNOWN
  }

  /** Where a date comes from, the most trusted first. */
  public enum Basis {
    /** The text gives it. */
    STATED,
    /** A word such as "last month", resolved against the day of publication. */
    RELATIVE,
    /** The article reports it as news and gives no other time. */
    PUBLICATION
  }

  public static When day(LocalDate day, Basis basis) {
    return new When(day, day, Precision.DAY, basis);
  }

  public static When month(YearMonth month, Basis basis) {
    return new When(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, basis);
  }

  /** A quarter, 1 to 4. */
  public static When quarter(int year, int quarter, Basis basis) {
    LocalDate start = LocalDate.of(year, quarter * 3 - 2, 1);
    return new When(start, start.plusMonths(3).minusDays(1), Precision.QUARTER, basis);
  }

  public static When year(int year, Basis basis) {
    return new When(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR, basis);
  }

  /** Some day up to and with this one: "recently", told on that day. */
  public static When until(LocalDate day, Basis basis) {
    return new When(null, day, Precision.UNKNOWN, basis);
  }

  /** {@return all of it in one line, as {@link #of} reads it} */
  public String text() {
    return String.join(" ", text(earliest), text(latest), precision.name(), text(basis));
  }

  private static String text(@Nullable Object value) {
    return value == null ? NONE : value.toString();
  }

  /** {@return what {@link #text} wrote} */
  public static When of(String text) {
    List<String> parts = Splitter.on(' ').splitToList(text);
    String basis = parts.get(3);
    return new When(
        date(parts.get(0)),
        date(parts.get(1)),
        Precision.valueOf(parts.get(2)),
        basis.equals(NONE) ? null : Basis.valueOf(basis));
  }

  private static @Nullable LocalDate date(String text) {
    return text.equals(NONE) ? null : LocalDate.parse(text);
  }

  /** {@return whether {@link #iso} tells it} */
  public boolean isDated() {
    return earliest != null && precision != Precision.UNKNOWN;
  }

  /**
   * {@return ISO 8601 with reduced precision ({@code 2018-03-14}, {@code 2018-03}, {@code 2018}); a
   * quarter is told by its first month; null where the precision is unknown}
   */
  public @Nullable String iso() {
    if (earliest == null) {
      return null;
    }
    return switch (precision) {
      case DAY -> earliest.toString();
      case MONTH, QUARTER -> YearMonth.from(earliest).toString();
      case YEAR -> Integer.toString(earliest.getYear());
      case UNKNOWN -> null;
    };
  }
}
