package dev.newsgraph.bench;

import java.util.Locale;

/** Numbers as a table shows them. */
final class Figures {
  private Figures() {}

  static String text(Object cell) {
    return switch (cell) {
      case Long number -> String.format(Locale.ROOT, "%,d", number);
      case Integer number -> String.format(Locale.ROOT, "%,d", number);
      case Double number -> String.format(Locale.ROOT, "%,.2f", number);
      default -> cell.toString();
    };
  }

  /** {@return how many a second, whole} */
  static long rate(long count, long nanos) {
    return Math.round(count * 1e9 / Math.max(1, nanos));
  }
}
