package dev.newsgraph.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times in the spellings that front matter uses; where no zone is given, UTC. */
final class Dates {
  private static final List<DateTimeFormatter> SPELLINGS =
      List.of(
          spelling("yyyy-M-d[['T'][ ]H:mm[:ss][.SSS][.SS][.S]][ ][XXX][XX][X]"),
          DateTimeFormatter.RFC_1123_DATE_TIME,
          spelling("yyyy/M/d[ H:mm[:ss]]"),
          spelling("MMMM d, yyyy[ h:mm a]"),
          spelling("MMM d, yyyy[ h:mm a]"),
          spelling("d MMMM yyyy"),
          spelling("d MMM yyyy"));
  private static final Pattern LEADING = Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{1,2})(?=\\D|$)");

  private Dates() {}

  private static DateTimeFormatter spelling(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** {@return the moment, or null where the text is no date} */
  static @Nullable Instant parse(String text) {
    String spelled =
        text.strip().replaceAll(" +(UTC|GMT|Z)$", "Z").replaceAll("(\\d) ([+-]\\d)", "$1$2");
    return SPELLINGS.stream()
        .map(spelling -> parse(spelled, spelling))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant parse(String text, DateTimeFormatter spelling) {
    try {
      return instant(
          spelling.parseBest(
              text,
              OffsetDateTime::from,
              ZonedDateTime::from,
              LocalDateTime::from,
              LocalDate::from));
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

  private static Instant instant(TemporalAccessor time) {
    return switch (time) {
      case OffsetDateTime offset -> offset.toInstant();
      case ZonedDateTime zoned -> zoned.toInstant();
      case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
      case LocalDate day -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
      default -> throw new DateTimeException("not a date: " + time);
    };
  }
}
