package dev.newsgraph.ingest;

import dev.newsgraph.fact.Assertion;
import dev.newsgraph.fact.Consolidation;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.Event;
import dev.newsgraph.fact.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What articles assert → events, with their evidence and the edges that stand for them. */
final class EventStep {
  private final GraphDraft draft;
  private final EventRows rows;
  private final Spill<Claim> claims;
  private final Map<String, String> names;
  private final Stories stories;

  /** An assertion, the group of events that it is of, and the article that makes it. */
  record Claim(String group, String article, Assertion assertion) {}

  /** Takes the names that entities bear in the graph, by id. */
  EventStep(
      GraphDraft draft,
      EventLabels labels,
      Spill<Claim> claims,
      Map<String, String> names,
      Stories stories) {
    this.draft = draft;
    this.rows = new EventRows(labels);
    this.claims = claims;
    this.names = names;
    this.stories = stories;
  }

  void run(int partitions, Workers workers) {
    workers.each(partitions, this::run);
  }

  private void run(int partition) {
    Map<String, List<Told>> groups = new HashMap<>();
    try (Stream<Claim> each = claims.partition(partition)) {
      each.forEach(
          claim -> groups.computeIfAbsent(claim.group(), g -> new ArrayList<>()).add(told(claim)));
    }
    groups.values().forEach(told -> Consolidation.events(told).forEach(this::write));
  }

  private Told told(Claim claim) {
    return new Told(
        claim.assertion().withEntities(this::named), claim.article(), stories.of(claim.article()));
  }

  private Entity named(Entity entity) {
    return new Entity(
        entity.kind(), names.getOrDefault(entity.id(), entity.name()), entity.listed());
  }

  private void write(Event event) {
    Map<String, @Nullable Object> row = rows.row(event);
    draft.node(event.id(), List.of("Event"), properties(row));
    draft.link(event.id(), "SUBJECT", event.subject().id(), Map.of());
    draft.link(event.id(), "OBJECT", event.object().id(), Map.of());
    if (event.replaced() != null) {
      draft.link(event.id(), "REPLACED", event.replaced().id(), Map.of());
    }
    evidence(event);
    String type = EventRows.edgeType(event);
    if (type != null) {
      Map<String, @Nullable Object> properties = new HashMap<>();
      properties.putAll(properties(EventRows.edge(event)));
      properties.put("eventId", event.id());
      draft.link(event.subject().id(), type, event.object().id(), properties);
    }
  }

  /** An article gives an event evidence once for each framework that it says was replaced. */
  private void evidence(Event event) {
    Map<String, Told> one = new LinkedHashMap<>();
    for (Told told : event.evidence()) {
      Entity replaced = told.assertion().replaced();
      one.put(told.articleId() + " " + (replaced == null ? "" : replaced.name()), told);
    }
    for (Told told : one.values()) {
      draft.link(
          event.id(), "EVIDENCED_BY", told.articleId(), AssertionRows.properties(told.assertion()));
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> properties(
      Map<String, ? extends @Nullable Object> row) {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(row.get("properties"));
  }
}
