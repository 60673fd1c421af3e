package dev.newsgraph.graphql;

import dev.newsgraph.plan.Window.Position;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order, as a string that means nothing to clients: a mark of the order it belongs
 * to, and the value of each key. A value is a letter for its type, its length and its text.
 */
final class Cursor {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private Cursor() {}

  /** {@return the cursor of a place in an order} */
  static String encode(String order, Position position) {
    StringBuilder plain = new StringBuilder(mark(order));
    position.values().forEach(value -> append(plain, value));
    return ENCODER.encodeToString(plain.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String mark(String order) {
    return String.format("%08x", order.hashCode());
  }

  private static void append(StringBuilder plain, @Nullable Object value) {
    String text = value == null ? "" : value.toString();
    plain.append(letter(value)).append(text.length()).append(':').append(text);
  }

  private static char letter(@Nullable Object value) {
    return switch (value) {
      case null -> 'n';
      case String _ -> 's';
      case Long _ -> 'l';
      case Double _ -> 'd';
      case Boolean _ -> 'b';
      case LocalDate _ -> 'D';
      case ZonedDateTime _ -> 'T';
      default -> throw new IllegalArgumentException("no cursor holds a " + value.getClass());
    };
  }

  /**
   * Reads a cursor.
   *
   * @param keys how many keys the order has
   * @throws IllegalArgumentException where it is none, or belongs to another order
   */
  static Position decode(String order, int keys, String cursor) {
    String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    if (!plain.startsWith(mark(order))) {
      throw new IllegalArgumentException("it belongs to another order");
    }
    List<@Nullable Object> values = values(plain, mark(order).length());
    if (values.size() != keys) {
      throw new IllegalArgumentException("it is cut off");
    }
    return new Position(values);
  }

  private static List<@Nullable Object> values(String plain, int start) {
    List<@Nullable Object> values = new ArrayList<>();
    int at = start;
    try {
      while (at < plain.length()) {
        int colon = plain.indexOf(':', at);
        int end = colon + 1 + Integer.parseInt(plain, at + 1, colon, 10);
        values.add(value(plain.charAt(at), plain.substring(colon + 1, end)));
        at = end;
      }
    } catch (IndexOutOfBoundsException | DateTimeException e) {
      throw new IllegalArgumentException("it is cut off", e);
    }
    return values;
  }

  private static @Nullable Object value(char letter, String text) {
    return switch (letter) {
      case 'n' -> null;
      case 's' -> text;
      case 'l' -> Long.valueOf(text);
      case 'd' -> Double.valueOf(text);
      case 'b' -> Boolean.valueOf(text);
      case 'D' -> LocalDate.parse(text);
      case 'T' -> ZonedDateTime.parse(text);
      default -> throw new IllegalArgumentException("it is garbled");
    };
  }
}
