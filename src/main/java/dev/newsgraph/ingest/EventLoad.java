package dev.newsgraph.ingest;

import dev.newsgraph.cypher.EntityWrites;
import dev.newsgraph.cypher.EventWrites;
import dev.newsgraph.extract.Extraction;
import dev.newsgraph.fact.Assertion;
import dev.newsgraph.fact.Consolidation;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.Event;
import dev.newsgraph.fact.EventKind;
import dev.newsgraph.fact.Told;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  /**
   * An assertion, the article that makes it, and the event node that it hangs on; null for a new
   * one.
   */
  private record Claim(Assertion assertion, String article, @Nullable String event) {}

  EventLoad(Transaction transaction, EventLabels labels) {
    this.transaction = transaction;
    this.rows = new EventRows(labels);
  }

  /** {@return ids of entities that were in events which are no more} */
  Set<String> run(Set<String> touched, Map<String, Extraction> extractions) {
    extractions.forEach(
        (article, extraction) ->
            extraction.assertions().forEach(a -> add(new Claim(a, article, null))));
    Set<String> all = new HashSet<>(touched);
    all.addAll(groups.keySet());
    if (all.isEmpty()) {
      return Set.of();
    }
    readStored(all);
    List<Event> events = consolidated();
    Set<String> entities = removeAllBut(events);
    removeMoved(events);
    write(events);
    new UseLoad(transaction).run(users(events, entities));
    return entities;
  }

  private static Set<String> users(List<Event> events, Set<String> lost) {
    Set<String> users = new TreeSet<>();
    events.stream()
        .filter(event -> event.kind() == EventKind.ADOPTED || event.kind() == EventKind.DROPPED)
        .forEach(event -> users.add(event.subject().id()));
    users.addAll(lost);
    users.removeIf(id -> !id.startsWith("organisation:"));
    return users;
  }

  private void readStored(Set<String> touched) {
    for (Row row : transaction.run(EventWrites.told(touched))) {
      stored.add(row.text("event"));
      if (row.get("article") != null) {
        add(new Claim(AssertionRows.assertion(row), row.text("article"), row.text("event")));
      }
    }
  }

  private void add(Claim claim) {
    Assertion a = claim.assertion();
    groups
        .computeIfAbsent(Event.group(a.kind(), a.subject(), a.object()), g -> new ArrayList<>())
        .add(claim);
  }

  private List<Event> consolidated() {
    List<Claim> all = groups.values().stream().flatMap(List::stream).toList();
    Stories stories =
        Stories.of(transaction, all.stream().map(Claim::article).collect(Collectors.toSet()));
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

  private static List<Told> told(Collection<Claim> claims, Stories stories) {
    return claims.stream()
        .map(claim -> new Told(claim.assertion(), claim.article(), stories.of(claim.article())))
        .toList();
  }

  private Set<String> removeAllBut(List<Event> events) {
    Set<String> gone = new HashSet<>(stored);
    events.forEach(event -> gone.remove(event.id()));
    return gone.isEmpty()
        ? Set.of()
        : transaction.run(EventWrites.remove(gone)).stream()
            .map(row -> row.text("entity"))
            .collect(Collectors.toSet());
  }

  /** What does not say what was replaced may support another event of its group than before. */
  private void removeMoved(List<Event> events) {
    Set<Claim> stays = new HashSet<>();
    for (Event event : events) {
      event
          .evidence()
          .forEach(told -> stays.add(new Claim(told.assertion(), told.articleId(), event.id())));
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Claim claim : groups.values().stream().flatMap(List::stream).toList()) {
      if (claim.event() != null && !stays.contains(claim) && claim.assertion().replaced() == null) {
        rows.add(Map.of("event", claim.event(), "article", claim.article(), "replaced", ""));
      }
    }
    if (!rows.isEmpty()) {
      transaction.run(EventWrites.removeEvidence(rows));
    }
  }

  private void write(List<Event> events) {
    if (events.isEmpty()) {
      return;
    }
    transaction.run(EventWrites.events(events.stream().map(rows::row).toList()));
    List<Map<String, Object>> evidence =
        events.stream().flatMap(event -> evidence(event).stream()).toList();
    if (!evidence.isEmpty()) {
      transaction.run(EventWrites.evidence(evidence));
    }
    edges(events).forEach((type, edges) -> transaction.run(EventWrites.edges(type, edges)));
  }

  /** Evidence that already hangs on its event stays untouched. */
  private List<Map<String, Object>> evidence(Event event) {
    Set<Told> there =
        groups.getOrDefault(event.group(), List.of()).stream()
            .filter(claim -> event.id().equals(claim.event()))
            .map(claim -> new Told(claim.assertion(), claim.article(), ""))
            .collect(Collectors.toSet());
    return event.evidence().stream()
        .filter(told -> !there.contains(new Told(told.assertion(), told.articleId(), "")))
        .map(told -> EventRows.evidence(event, told))
        .toList();
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
