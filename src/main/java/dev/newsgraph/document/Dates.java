package dev.newsgraph.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times in the spellings that front matter uses; where no zone is given, UTC. */
final class Dates {
  private static final int NANO_DIGITS = 9;
  private static final List<DateTimeFormatter> SPELLINGS =
      List.of(
          iso(),
          DateTimeFormatter.RFC_1123_DATE_TIME,
          spelling("yyyy/M/d[ H:mm[:ss]]"),
          spelling("MMMM d, yyyy[ h:mm a]"),
          spelling("MMM d, yyyy[ h:mm a]"),
          spelling("d MMMM yyyy"),
          spelling("d MMM yyyy"));
  private static final Pattern NAMED_ZONE = Pattern.compile(" +(UTC|GMT|Z)$");
  private static final Pattern SPACED_ZONE = Pattern.compile("(\\d) ([+-]\\d)");
  private static final Pattern LEADING = Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{1,2})(?=\\D|$)");

  private Dates() {}

  /** Each optional part costs a copy of what was read before it. */
  private static DateTimeFormatter iso() {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern("yyyy-M-d[['T'][ ]H:mm[:ss")
        .appendFraction(ChronoField.NANO_OF_SECOND, 0, NANO_DIGITS, true)
        .appendPattern("]][ ]")
        .optionalStart()
        .appendOffset("+HH:MM", "Z")
        .optionalEnd()
        .optionalStart()
        .appendOffset("+HHmm", "Z")
        .optionalEnd()
        .toFormatter(Locale.ENGLISH);
  }

  private static DateTimeFormatter spelling(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** {@return the moment, or null where the text is no date} */
  static @Nullable Instant parse(String text) {
    String spelled = zoned(text.strip());
    return SPELLINGS.stream()
        .map(spelling -> parse(spelled, spelling))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Zones that stand apart are joined to the time before them. */
  private static String zoned(String text) {
    if (text.indexOf(' ') < 0) {
      return text;
    }
    String named = NAMED_ZONE.matcher(text).replaceAll("Z");
    return SPACED_ZONE.matcher(named).replaceAll("$1$2");
  }

  private static @Nullable Instant parse(String text, DateTimeFormatter spelling) {
    try {
      return instant(spelling.parse(text));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * {@return the day that a Jekyll file name begins with ({@code 2018-03-14-title.md}), or null}
   */
  static @Nullable Instant ofFileName(String name) {
    Matcher leading = LEADING.matcher(name);
    return leading.find() ? parse(leading.group()) : null;
  }

  /** A day without a time of day has no use for a zone. */
  private static Instant instant(TemporalAccessor parsed) {
    LocalDate day = LocalDate.from(parsed);
    LocalTime time = parsed.query(TemporalQueries.localTime());
    if (time == null) {
      return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    ZoneOffset zone = parsed.query(TemporalQueries.offset());
    return day.atTime(time).toInstant(zone == null ? ZoneOffset.UTC : zone);
  }
}
