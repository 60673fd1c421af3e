package dev.newsgraph.graphql;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much room values take in a cache, in characters or what comes to as much. */
final class Sizes {
  /** What counts for a field that is compiled. */
  static final int FIELD = 50;

  private static final int SMALL = 8;

  private Sizes() {}

  static long of(@Nullable Object value) {
    return switch (value) {
      case String text -> SMALL + (long) text.length();
      case Map<?, ?> map ->
          map.entrySet().stream().mapToLong(one -> of(one.getKey()) + of(one.getValue())).sum();
      case Collection<?> list -> SMALL + list.stream().mapToLong(Sizes::of).sum();
      case null, default -> SMALL;
    };
  }

  /** {@return a size as caches want it} */
  static int weight(long size) {
    return (int) Math.min(Integer.MAX_VALUE, size);
  }
}
