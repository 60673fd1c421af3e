package dev.newsgraph.ingest;

import dev.newsgraph.cypher.EntityWrites;
import dev.newsgraph.cypher.EventWrites;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.Event;
import dev.newsgraph.fact.Told;
import dev.newsgraph.ingest.Reweighing.Weighed;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings the events that a batch touches up to date with all that is told of them. */
final class EventLoad {
  private final Transaction transaction;
  private final EventRows rows;
  private final Retold retold;
  private final List<Event> recorded = new ArrayList<>();

  EventLoad(Transaction transaction, EventLabels labels, Retold retold) {
    this.transaction = transaction;
    this.rows = new EventRows(labels);
    this.retold = retold;
  }

  /**
   * Runs.
   *
   * @param renamed groups whose entities bear other names now
   * @return ids of entities that were in events which are no more
   */
  Set<String> run(Set<String> renamed) {
    Reweighing reweighing = new Reweighing(transaction, retold);
    reweighing.run(renamed);
    List<Weighed> events = namedAsInGraph(reweighing.events());
    UseLoad uses = new UseLoad(transaction);
    write(events, reweighing.stored(), uses);
    Set<String> lost = removeAllBut(events, reweighing.stored(), uses);
    uses.run();
    return lost;
  }

  /** {@return the events that were not in the graph before it ran} */
  List<Event> recorded() {
    return recorded;
  }

  /**
   * Articles may write one entity's name differently; the event bears the one that its node has.
   */
  private List<Weighed> namedAsInGraph(List<Weighed> events) {
    Set<String> ids = new TreeSet<>();
    for (Weighed one : events) {
      one.event().entities().forEach(entity -> ids.add(entity.id()));
    }
    if (ids.isEmpty()) {
      return events;
    }
    Map<String, String> names = new HashMap<>();
    transaction
        .run(EntityWrites.names(ids))
        .forEach(row -> names.put(row.text("id"), row.text("name")));
    UnaryOperator<Entity> named =
        entity ->
            new Entity(
                entity.kind(), names.getOrDefault(entity.id(), entity.name()), entity.listed());
    return events.stream()
        .map(one -> new Weighed(one.event().withEntities(named), one.group()))
        .toList();
  }

  private Set<String> removeAllBut(List<Weighed> events, Set<String> stored, UseLoad uses) {
    Set<String> gone = new HashSet<>(stored);
    events.forEach(one -> gone.remove(one.event().id()));
    Set<String> lost = new HashSet<>();
    if (!gone.isEmpty()) {
      EventWrites.EDGES.forEach(type -> transaction.run(EventWrites.removeEdges(type, gone)));
      for (Row row : transaction.run(EventWrites.remove(gone))) {
        List<String> objects = row.texts("objects");
        uses.removed(row.text("subject"), objects);
        lost.add(row.text("subject"));
        lost.addAll(objects);
      }
    }
    return lost;
  }

  private void write(List<Weighed> events, Set<String> stored, UseLoad uses) {
    List<Map<String, @Nullable Object>> added = new ArrayList<>();
    List<Weighed> kept = new ArrayList<>();
    for (Weighed one : events) {
      if (stored.contains(one.event().id())) {
        kept.add(one);
      } else {
        recorded.add(one.event());
        added.add(rows.row(one.event(), one.group()));
      }
    }
    run(added, EventWrites::create);
    edges(recorded).forEach((type, edges) -> run(edges, e -> EventWrites.createEdges(type, e)));
    List<Event> altered = update(kept);
    edges(altered).forEach((type, edges) -> run(edges, e -> EventWrites.updateEdges(type, e)));
    evidence(events);
    recorded.forEach(uses::changed);
    altered.forEach(uses::changed);
  }

  /** {@return those that have another date or status than before} */
  private List<Event> update(List<Weighed> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    List<Map<String, @Nullable Object>> updates =
        events.stream().map(one -> rows.row(one.event(), one.group())).toList();
    Set<String> changed =
        transaction.run(EventWrites.update(updates)).stream()
            .map(row -> row.text("changed"))
            .collect(Collectors.toSet());
    return events.stream()
        .map(Weighed::event)
        .filter(event -> changed.contains(event.id()))
        .toList();
  }

  /**
   * What is there stays untouched, but for what does not say what was replaced: that may support
   * another event of its group than before.
   */
  private void evidence(List<Weighed> events) {
    Map<List<String>, Map<String, Object>> added = new LinkedHashMap<>();
    Set<Map<String, Object>> moved = new LinkedHashSet<>();
    for (Weighed one : events) {
      String id = one.event().id();
      for (Told told : one.event().evidence()) {
        String before = retold.hangsOn(told);
        if (before == null) {
          added.put(EventRows.identity(id, told), EventRows.evidence(id, told));
        } else if (!before.equals(id)) {
          moved.add(Map.of("from", before, "to", id, "article", told.articleId()));
        }
      }
    }
    run(List.copyOf(added.values()), EventWrites::evidence);
    run(List.copyOf(moved), EventWrites::moveEvidence);
  }

  private <T> void run(List<T> rows, Function<List<T>, Statement> write) {
    if (!rows.isEmpty()) {
      transaction.run(write.apply(rows));
    }
  }

  private static Map<String, List<Map<String, Object>>> edges(List<Event> events) {
    Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
    for (Event event : events) {
      String type = EventRows.edgeType(event);
      if (type != null) {
        rows.computeIfAbsent(type, t -> new ArrayList<>()).add(EventRows.edge(event));
      }
    }
    return rows;
  }
}
