package dev.newsgraph.ingest;

import dev.newsgraph.cypher.EntityWrites;
import dev.newsgraph.cypher.EventWrites;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.extract.Extraction;
import dev.newsgraph.fact.Assertion;
import dev.newsgraph.fact.Consolidation;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.Event;
import dev.newsgraph.fact.Told;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings the events of the groups that a batch touches up to date with all that is told of them.
 */
final class EventLoad {
  private final Transaction transaction;
  private final EventRows rows;
  private final Map<String, List<Claim>> groups = new TreeMap<>();
  private final Set<String> stored = new HashSet<>();
  private final IdentityHashMap<Told, @Nullable String> hangsOn = new IdentityHashMap<>();
  private final List<Event> recorded = new ArrayList<>();

  /**
   * An assertion and the article that makes it.
   *
   * @param event the node that it hangs on; null for a new one
   * @param copied whether the article may have copies
   */
  private record Claim(
      Assertion assertion, String article, @Nullable String event, boolean copied) {}

  EventLoad(Transaction transaction, EventLabels labels) {
    this.transaction = transaction;
    this.rows = new EventRows(labels);
  }

  /** {@return ids of entities that were in events which are no more} */
  Set<String> run(Set<String> touched, Map<String, Extraction> extractions) {
    extractions.forEach(
        (article, extraction) ->
            extraction.assertions().forEach(a -> add(new Claim(a, article, null, true))));
    Set<String> all = new HashSet<>(touched);
    all.addAll(groups.keySet());
    if (all.isEmpty()) {
      return Set.of();
    }
    readStored(all);
    List<Event> events = consolidated();
    UseLoad uses = new UseLoad(transaction);
    write(events, uses);
    Set<String> lost = removeAllBut(events, uses);
    uses.run();
    return lost;
  }

  /** {@return the events that were not in the graph before it ran} */
  List<Event> recorded() {
    return recorded;
  }

  private void readStored(Set<String> touched) {
    for (Row row : transaction.run(EventWrites.told(touched))) {
      stored.add(row.text("event"));
      if (row.get("article") != null) {
        add(stored(row));
      }
    }
  }

  private static Claim stored(Row row) {
    return new Claim(
        AssertionRows.assertion(row),
        row.text("article"),
        row.text("event"),
        Boolean.TRUE.equals(row.get("copied")));
  }

  private void add(Claim claim) {
    Assertion a = claim.assertion();
    groups
        .computeIfAbsent(Event.group(a.kind(), a.subject(), a.object()), g -> new ArrayList<>())
        .add(claim);
  }

  private List<Event> consolidated() {
    Set<String> copied = new TreeSet<>();
    groups.values().stream()
        .flatMap(List::stream)
        .filter(Claim::copied)
        .forEach(claim -> copied.add(claim.article()));
    Stories stories = Stories.of(transaction, copied);
    return namedAsInGraph(
        groups.values().stream()
            .flatMap(claims -> Consolidation.events(told(claims, stories)).stream())
            .toList());
  }

  /**
   * Articles may write one entity's name differently; the event bears the one that its node has.
   */
  private List<Event> namedAsInGraph(List<Event> events) {
    Set<String> ids = new TreeSet<>();
    for (Event event : events) {
      event.evidence().forEach(told -> told.assertion().entities().forEach(e -> ids.add(e.id())));
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
    return events.stream().map(event -> event.withEntities(named)).toList();
  }

  private List<Told> told(Collection<Claim> claims, Stories stories) {
    List<Told> all = new ArrayList<>();
    for (Claim claim : claims) {
      Told told = new Told(claim.assertion(), claim.article(), stories.of(claim.article()));
      hangsOn.put(told, claim.event());
      all.add(told);
    }
    return all;
  }

  private Set<String> removeAllBut(List<Event> events, UseLoad uses) {
    Set<String> gone = new HashSet<>(stored);
    events.forEach(event -> gone.remove(event.id()));
    Set<String> lost = new HashSet<>();
    if (!gone.isEmpty()) {
      for (Row row : transaction.run(EventWrites.remove(gone))) {
        List<String> objects = row.texts("objects");
        uses.removed(row.text("subject"), objects);
        lost.add(row.text("subject"));
        lost.addAll(objects);
      }
    }
    return lost;
  }

  private void write(List<Event> events, UseLoad uses) {
    List<Event> kept = new ArrayList<>();
    events.forEach(event -> (stored.contains(event.id()) ? kept : recorded).add(event));
    run(recorded.stream().map(rows::row).toList(), EventWrites::create);
    edges(recorded).forEach((type, edges) -> run(edges, e -> EventWrites.createEdges(type, e)));
    List<Event> altered = update(kept);
    edges(altered).forEach((type, edges) -> run(edges, e -> EventWrites.updateEdges(type, e)));
    evidence(events);
    recorded.forEach(uses::changed);
    altered.forEach(uses::changed);
  }

  /** {@return those that have another date or status than before} */
  private List<Event> update(List<Event> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    Set<String> changed =
        transaction.run(EventWrites.update(events.stream().map(rows::row).toList())).stream()
            .map(row -> row.text("changed"))
            .collect(Collectors.toSet());
    return events.stream().filter(event -> changed.contains(event.id())).toList();
  }

  /**
   * What is there stays untouched, but for what does not say what was replaced: that may support
   * another event of its group than before.
   */
  private void evidence(List<Event> events) {
    Map<List<String>, Map<String, Object>> added = new LinkedHashMap<>();
    List<Map<String, Object>> moved = new ArrayList<>();
    for (Event event : events) {
      String id = event.id();
      for (Told told : event.evidence()) {
        String before = hangsOn.get(told);
        if (before == null) {
          added.put(EventRows.identity(id, told), EventRows.evidence(id, told));
        } else if (!before.equals(id)) {
          moved.add(Map.of("from", before, "to", id, "article", told.articleId()));
        }
      }
    }
    run(List.copyOf(added.values()), EventWrites::evidence);
    run(moved, EventWrites::moveEvidence);
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
