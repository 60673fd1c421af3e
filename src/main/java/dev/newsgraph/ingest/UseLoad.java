package dev.newsgraph.ingest;

import dev.newsgraph.cypher.EventWrites;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Event;
import dev.newsgraph.fact.EventKind;
import dev.newsgraph.fact.Status;
import dev.newsgraph.fact.Use;
import dev.newsgraph.fact.When;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Brings the ends of uses up to date with the events of the organisations that use. */
final class UseLoad {
  private final Transaction transaction;

  UseLoad(Transaction transaction) {
    this.transaction = transaction;
  }

  /** Takes ids of organisations of which events were written or removed. */
  void run(Collection<String> organisations) {
    if (organisations.isEmpty()) {
      return;
    }
    Map<String, List<Event>> bySubject = new TreeMap<>();
    for (Row row : transaction.run(EventWrites.uses(organisations))) {
      bySubject.computeIfAbsent(row.text("subject"), s -> new ArrayList<>()).add(event(row));
    }
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (List<Event> events : bySubject.values()) {
      for (Event event : events) {
        if (event.kind() == EventKind.ADOPTED) {
          rows.add(row(event, Use.until(event, events)));
        }
      }
    }
    if (!rows.isEmpty()) {
      transaction.run(EventWrites.until(rows));
    }
  }

  private static Map<String, @Nullable Object> row(Event event, @Nullable When until) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("event", event.id());
    row.put("subject", event.subject().id());
    row.put("until", until == null ? null : until.iso());
    return row;
  }

  @SuppressWarnings("unchecked")
  private static Event event(Row row) {
    String replaced = (String) row.get("replaced");
    Map<String, Object> values = (Map<String, Object>) Objects.requireNonNull(row.get("event"));
    return new Event(
        EventKind.valueOf((String) Objects.requireNonNull(values.get("kind"))),
        new Entity(EntityKind.ORGANISATION, row.text("name"), true),
        new Entity(EntityKind.FRAMEWORK, row.text("object"), true),
        replaced == null ? null : new Entity(EntityKind.FRAMEWORK, replaced, true),
        Status.valueOf((String) Objects.requireNonNull(values.get("status"))),
        AssertionRows.when(values),
        1,
        1,
        List.of());
  }
}
