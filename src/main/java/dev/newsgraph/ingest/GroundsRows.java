package dev.newsgraph.ingest;

import dev.newsgraph.fact.Grounds;
import dev.newsgraph.fact.Grounds.Naming;
import dev.newsgraph.fact.Grounds.TimeText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an assertion rests on → properties of {@code EVIDENCED_BY}. */
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
}
