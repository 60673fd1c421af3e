package dev.newsgraph.ingest;

import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import dev.newsgraph.cypher.EventWrites;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Event;
import dev.newsgraph.fact.EventKind;
import dev.newsgraph.fact.Status;
import dev.newsgraph.fact.Uses;
import dev.newsgraph.fact.When;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings the ends of uses up to date with the events of the organisations that use. */
final class UseLoad {
  private final Transaction transaction;
  private final SetMultimap<String, String> touched = TreeMultimap.create();

  UseLoad(Transaction transaction) {
    this.transaction = transaction;
  }

  /** Notes an event that is new, or has another date or status than before. */
  void changed(Event event) {
    if (event.kind() == EventKind.ADOPTED || event.kind() == EventKind.DROPPED) {
      touch(event.subject().id(), event.object().id());
      if (event.replaced() != null) {
        touch(event.subject().id(), event.replaced().id());
      }
    }
  }

  /** Notes what an event that is no more was about, by ids. */
  void removed(String subject, Collection<String> objects) {
    objects.forEach(object -> touch(subject, object));
  }

  private void touch(String subject, String framework) {
    if (subject.startsWith("organisation:") && framework.startsWith("framework:")) {
      touched.put(subject, framework);
    }
  }

  /** Writes the ends of the uses that may be other than before. */
  void run() {
    if (touched.isEmpty()) {
      return;
    }
    List<Event> events =
        transaction.run(EventWrites.uses(asked())).stream().map(UseLoad::event).toList();
    Uses uses = Uses.of(events);
    List<Map<String, @Nullable Object>> ends =
        events.stream().filter(this::isAsked).map(event -> end(event, uses)).toList();
    if (!ends.isEmpty()) {
      transaction.run(EventWrites.until(ends));
    }
  }

  private List<Map<String, Object>> asked() {
    List<Map<String, Object>> asked = new ArrayList<>();
    touched.forEach(
        (subject, framework) ->
            asked.add(
                Map.of(
                    "begun", Event.group(EventKind.ADOPTED, subject, framework),
                    "ended", Uses.key(subject, framework))));
    return asked;
  }

  /** Of what only ends another use, the events that would end it were not read. */
  private boolean isAsked(Event event) {
    return event.kind() == EventKind.ADOPTED
        && touched.containsEntry(event.subject().id(), event.object().id());
  }

  private static Map<String, @Nullable Object> end(Event event, Uses uses) {
    When until = uses.until(event);
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("event", event.id());
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
