package dev.newsgraph.ingest;

import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.Grounds;
import dev.newsgraph.fact.Grounds.Naming;
import dev.newsgraph.fact.Grounds.Role;
import dev.newsgraph.fact.Grounds.TimeText;
import dev.newsgraph.fact.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an assertion rests on ⇄ properties of {@code EVIDENCED_BY}. */
final class GroundsRows {
  private GroundsRows() {}

  static void put(Map<String, @Nullable Object> properties, Grounds grounds) {
    properties.put("names", grounds.names().stream().map(Naming::text).toList());
    properties.put("nameRoles", grounds.names().stream().map(name -> name.role().name()).toList());
    properties.put(
        "nameOffsets",
        grounds.names().stream()
            .flatMap(name -> List.of((long) name.start(), (long) name.end()).stream())
            .toList());
    TimeText time = grounds.time();
    if (time != null) {
      properties.put("dateText", time.text());
      properties.put("dateStart", time.start());
      properties.put("dateEnd", time.end());
      properties.put("dateAgainst", time.against());
    }
  }

  /** Takes what the names stand for by their roles, and what the date was taken for. */
  static Grounds grounds(Map<String, Object> values, Map<Role, Entity> entities, When when) {
    List<String> names = list(values, "names");
    List<String> roles = list(values, "nameRoles");
    List<Long> offsets = list(values, "nameOffsets");
    List<Naming> namings = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Role role = Role.valueOf(roles.get(i));
      namings.add(
          new Naming(
              role,
              names.get(i),
              offsets.get(2 * i).intValue(),
              offsets.get(2 * i + 1).intValue(),
              Objects.requireNonNull(entities.get(role))));
    }
    return new Grounds(namings, time(values, when));
  }

  private static @Nullable TimeText time(Map<String, Object> values, When when) {
    String text = (String) values.get("dateText");
    return text == null
        ? null
        : new TimeText(
            text,
            number(values, "dateStart"),
            number(values, "dateEnd"),
            when,
            (LocalDate) values.get("dateAgainst"));
  }

  private static int number(Map<String, Object> values, String key) {
    return ((Number) Objects.requireNonNull(values.get(key), key)).intValue();
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> list(Map<String, Object> values, String key) {
    List<T> list = (List<T>) values.get(key);
    return list == null ? List.of() : list;
  }
}
