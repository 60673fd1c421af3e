package dev.newsgraph.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From when on, and until when, something is in the graph of a day.
 *
 * @param start a day in ISO 8601; null where it is not known
 * @param end the last day; null where there is none
 */
record Span(@Nullable String start, @Nullable String end) {
  private static final List<String> STARTS =
      List.of("earliest", "since", "publishedAt", "foundedOn", "releasedOn");
  private static final List<String> ENDS = List.of("latest");

  /** What a month or a year lacks of a day. */
  private static final String FIRST = "0000-01-01";

  /** Of the properties that tell a date by their name; a month or year begins on its first day. */
  static Span of(Map<String, Object> properties) {
    return new Span(day(STARTS, properties), day(ENDS, properties));
  }

  private static @Nullable String day(List<String> names, Map<String, Object> properties) {
    return names.stream()
        .map(properties::get)
        .filter(Objects::nonNull)
        .flatMap(value -> day(value.toString()))
        .findFirst()
        .orElse(null);
  }

  private static Stream<String> day(String text) {
    String whole = text.length() < FIRST.length() ? text + FIRST.substring(text.length()) : text;
    try {
      return Stream.of(LocalDate.parse(whole.substring(0, FIRST.length())).toString());
    } catch (DateTimeException e) {
      return Stream.empty();
    }
  }
}
