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
  private Values() {}

  /**
   * {@return what the graph holds for a value of an argument: nothing in it is of a type that only
   * GraphQL knows}
   */
  static @Nullable Object stored(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Integer whole -> whole.longValue();
      case URL url -> url.toString();
      case OffsetDateTime moment -> moment.toZonedDateTime();
      case Map<?, ?> map -> storedMap(map);
      case Collection<?> list -> storedList(list);
      default -> value;
    };
  }

  /** {@return the same for arguments by name} */
  static Map<String, @Nullable Object> storedMap(Map<?, ?> map) {
    Map<String, @Nullable Object> stored = LinkedHashMap.newLinkedHashMap(map.size());
    map.forEach((key, value) -> stored.put((String) key, stored(value)));
    return stored;
  }

  private static List<@Nullable Object> storedList(Collection<?> list) {
    List<@Nullable Object> stored = new ArrayList<>(list.size());
    list.forEach(one -> stored.add(stored(one)));
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
