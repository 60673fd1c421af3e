package dev.newsgraph.ingest;

import dev.newsgraph.cypher.EventWrites;
import dev.newsgraph.fact.Event;
import dev.newsgraph.fact.EventKind;
import dev.newsgraph.fact.Uses;
import dev.newsgraph.fact.When;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings the ends of uses up to date with the events of the organisations that use. What begins a
 * use concerns its own end alone, what ends one all adoptions that it may close.
 */
final class UseLoad {
  private final Transaction transaction;
  private final Map<String, Touched> touched = new TreeMap<>();

  /**
   * Of a use: the first days of the adoptions that changed, by id, and the group of all adoptions
   * where an end changed.
   */
  private static final class Touched {
    private final Map<String, @Nullable LocalDate> begun = new HashMap<>();
    private @Nullable String all;
  }

  UseLoad(Transaction transaction) {
    this.transaction = transaction;
  }

  /** Notes an event that is new, or has another date or status than before. */
  void changed(Event event) {
    String subject = event.subject().id();
    if (event.kind() == EventKind.ADOPTED) {
      begun(event);
      if (event.replaced() != null) {
        ended(subject, event.replaced().id());
      }
    } else if (event.kind() == EventKind.DROPPED) {
      ended(subject, event.object().id());
    }
  }

  /** Notes what an event that is no more was about, by ids. */
  void removed(String subject, Collection<String> objects) {
    objects.forEach(object -> ended(subject, object));
  }

  private void begun(Event event) {
    String subject = event.subject().id();
    String object = event.object().id();
    if (isUse(subject, object)) {
      touched(subject, object).begun.put(event.id(), event.when().earliest());
    }
  }

  private void ended(String subject, String framework) {
    if (isUse(subject, framework)) {
      touched(subject, framework).all = Event.group(EventKind.ADOPTED, subject, framework);
    }
  }

  private static boolean isUse(String subject, String framework) {
    return subject.startsWith("organisation:") && framework.startsWith("framework:");
  }

  private Touched touched(String subject, String framework) {
    return touched.computeIfAbsent(Uses.key(subject, framework), use -> new Touched());
  }

  /** Writes the ends of the uses that may be other than before. */
  void run() {
    if (touched.isEmpty()) {
      return;
    }
    List<Map<String, @Nullable Object>> ends = new ArrayList<>();
    transaction.run(EventWrites.uses(asked())).forEach(row -> ends.addAll(ends(row)));
    if (!ends.isEmpty()) {
      transaction.run(EventWrites.until(ends));
    }
  }

  private List<Map<String, @Nullable Object>> asked() {
    List<Map<String, @Nullable Object>> asked = new ArrayList<>();
    touched.forEach(
        (use, one) -> {
          Map<String, @Nullable Object> row = new HashMap<>();
          row.put("use", use);
          row.put("begun", one.all);
          asked.add(row);
        });
    return asked;
  }

  private List<Map<String, @Nullable Object>> ends(Row row) {
    Touched use = Objects.requireNonNull(touched.get(row.text("use")));
    Map<String, @Nullable LocalDate> begun = new TreeMap<>(use.begun);
    for (Map<String, @Nullable Object> one : row.maps("begun")) {
      begun.put((String) Objects.requireNonNull(one.get("id")), (LocalDate) one.get("earliest"));
    }
    int behindUse = row.text("use").length() + 1;
    Uses.Ends ends = new Uses.Ends();
    row.texts("closes").forEach(closed -> ends.add(When.of(closed.substring(behindUse))));
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    begun.forEach((event, first) -> rows.add(end(event, ends.first(first))));
    return rows;
  }

  private static Map<String, @Nullable Object> end(String event, @Nullable When until) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("event", event);
    row.put("until", until == null ? null : until.iso());
    return row;
  }
}
