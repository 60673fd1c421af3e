package dev.newsgraph.export;

import dev.newsgraph.schema.Property;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values as all formats write them: {@code String}, {@code Long}, {@code Double}, {@code Boolean}
 * or a list of these; times as ISO 8601 with their offset. Half a surrogate pair, which no UTF-8
 * can hold, becomes U+FFFD.
 */
final class PublicValues {
  private static final char REPLACEMENT = '\uFFFD';

  private PublicValues() {}

  /** {@return those of the values that are public and there} */
  static SortedMap<String, Object> of(@Nullable Object values, Map<String, Property> known) {
    SortedMap<String, Object> kept = new TreeMap<>();
    ((Map<?, ?>) Objects.requireNonNull(values))
        .forEach(
            (name, value) -> {
              if (value != null && known.containsKey(name)) {
                kept.put((String) name, of(value));
              }
            });
    return kept;
  }

  private static Object of(Object value) {
    return switch (value) {
      case String text -> wellFormed(text);
      case Number number -> number;
      case Boolean flag -> flag;
      case ZonedDateTime time -> of(time.toOffsetDateTime());
      case OffsetDateTime time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
      case List<?> list -> list.stream().map(item -> of((Object) item)).toList();
      default -> wellFormed(value.toString());
    };
  }

  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return repaired(text);
      }
    }
    return text;
  }

  private static String repaired(String text) {
    StringBuilder repaired = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> isHalf(point) ? REPLACEMENT : point)
        .forEach(repaired::appendCodePoint);
    return repaired.toString();
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
