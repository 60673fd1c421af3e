package dev.newsgraph.graphql;

import dev.newsgraph.schema.PropertyType;
import java.net.URL;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How values of GraphQL and of the graph correspond. */
final class Values {
  private static final int DEEPEST = 30;

  private Values() {}

  /**
   * {@return arguments as the graph holds their values: nothing in them is of a type that only
   * GraphQL knows}
   *
   * @throws Refusal where they are nested too deep to be meant
   */
  static Map<String, @Nullable Object> stored(Map<?, ?> arguments) {
    return storedMap(arguments, 0);
  }

  private static @Nullable Object stored(@Nullable Object value, int depth) {
    return switch (value) {
      case null -> null;
      case Integer whole -> whole.longValue();
      case URL url -> url.toString();
      case OffsetDateTime moment -> moment.toZonedDateTime();
      case Map<?, ?> map -> storedMap(map, depth + 1);
      case Collection<?> list -> storedList(list, depth);
      default -> value;
    };
  }

  private static Map<String, @Nullable Object> storedMap(Map<?, ?> map, int depth) {
    if (depth > DEEPEST) {
      throw Refusal.field(
          GraphQlError.Type.TOO_MUCH, "an argument is nested deeper than " + DEEPEST + " levels");
    }
    Map<String, @Nullable Object> stored = LinkedHashMap.newLinkedHashMap(map.size());
    map.forEach((key, value) -> stored.put((String) key, stored(value, depth)));
    return stored;
  }

  private static List<@Nullable Object> storedList(Collection<?> list, int depth) {
    List<@Nullable Object> stored = new ArrayList<>(list.size());
    list.forEach(one -> stored.add(stored(one, depth)));
    return stored;
  }

  /** {@return what a response holds for a value of the graph} */
  static @Nullable Object served(PropertyType type, @Nullable Object value) {
    return switch (value) {
      case null -> null;
      case List<?> list -> list.stream().map(one -> served(type, one)).toList();
      case ZonedDateTime moment -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
      case Number number when type == PropertyType.Scalar.FLOAT -> number.doubleValue();
      case Boolean flag -> flag;
      case Number number -> number;
      default -> value.toString();
    };
  }
}
