package dev.newsgraph.config;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How options write sizes: {@code 500KB}, {@code 10MB}, {@code 1GB}, or bytes. */
final class ByteSize {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})(KB|MB|GB)?");
  private static final long UNIT = 1024;

  private ByteSize() {}

  /** {@return how many bytes a text says; empty where it is no size} */
  static OptionalLong parse(String text) {
    Matcher size = WRITTEN.matcher(text.toUpperCase(Locale.ROOT));
    return size.matches()
        ? OptionalLong.of(
            Long.parseLong(size.group(1)) * unit(size.group(2) == null ? "" : size.group(2)))
        : OptionalLong.empty();
  }

  private static long unit(String unit) {
    return switch (unit) {
      case "KB" -> UNIT;
      case "MB" -> UNIT * UNIT;
      case "GB" -> UNIT * UNIT * UNIT;
      default -> 1;
    };
  }
}
