package dev.newsgraph.ingest;

import dev.newsgraph.fact.Assertion;
import dev.newsgraph.fact.Consolidation;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Event;
import dev.newsgraph.fact.EventKind;
import dev.newsgraph.fact.Told;
import dev.newsgraph.fact.Uses;
import dev.newsgraph.fact.When;
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
  private final Spill<Event> uses;
  private final Map<String, String> names;
  private final Stories stories;

  /** An assertion, the group of events that it is of, and the article that makes it. */
  record Claim(String group, String article, Assertion assertion) {}

  /** Takes the names that entities bear in the graph, by id. */
  EventStep(
      GraphDraft draft,
      EventLabels labels,
      Spills spills,
      Spill<Claim> claims,
      Map<String, String> names,
      Stories stories) {
    this.draft = draft;
    this.rows = new EventRows(labels);
    this.claims = claims;
    this.uses = spills.of("uses", Event.class);
    this.names = names;
    this.stories = stories;
  }

  void run(int partitions, Workers workers) {
    workers.each(partitions, this::run);
    workers.each(partitions, this::close);
  }

  private void run(int partition) {
    Map<String, List<Told>> groups = new HashMap<>();
    try (Stream<Claim> each = claims.partition(partition)) {
      each.forEach(
          claim -> groups.computeIfAbsent(claim.group(), g -> new ArrayList<>()).add(told(claim)));
    }
    for (List<Told> told : groups.values()) {
      Consolidation group = Consolidation.of(told);
      group.events(told).forEach(event -> write(event.withEntities(this::named), group));
    }
  }

  private Told told(Claim claim) {
    return new Told(claim.assertion(), claim.article(), stories.of(claim.article()));
  }

  private Entity named(Entity entity) {
    return new Entity(
        entity.kind(), names.getOrDefault(entity.id(), entity.name()), entity.listed());
  }

  private void write(Event event, Consolidation group) {
    Map<String, @Nullable Object> row = rows.row(event, group);
    draft.node(event.id(), List.of("Event"), properties(row));
    draft.link(event.id(), "SUBJECT", event.subject().id(), Map.of());
    draft.link(event.id(), "OBJECT", event.object().id(), Map.of());
    if (event.replaced() != null) {
      draft.link(event.id(), "REPLACED", event.replaced().id(), Map.of());
    }
    evidence(event);
    if (isUse(event)) {
      uses.add(event.subject().id(), withoutEvidence(event));
    } else {
      edge(event, null);
    }
  }

  /** Whether the edge waits until all that its subject took up and gave up is known. */
  private static boolean isUse(Event event) {
    return event.subject().kind() == EntityKind.ORGANISATION
        && (event.kind() == EventKind.ADOPTED || event.kind() == EventKind.DROPPED);
  }

  private static Event withoutEvidence(Event event) {
    return new Event(
        event.kind(),
        event.subject(),
        event.object(),
        event.replaced(),
        event.status(),
        event.when(),
        event.certainty(),
        event.storyCount(),
        List.of());
  }

  private void close(int partition) {
    Map<String, List<Event>> bySubject = new HashMap<>();
    try (Stream<Event> each = uses.partition(partition)) {
      each.forEach(
          event ->
              bySubject.computeIfAbsent(event.subject().id(), s -> new ArrayList<>()).add(event));
    }
    for (List<Event> events : bySubject.values()) {
      Uses ended = Uses.of(events);
      events.forEach(event -> edge(event, ended.until(event)));
    }
  }

  private void edge(Event event, @Nullable When until) {
    String type = EventRows.edgeType(event);
    if (type != null) {
      Map<String, @Nullable Object> properties = new HashMap<>();
      properties.putAll(properties(EventRows.edge(event)));
      properties.put("until", until == null ? null : until.iso());
      draft.link(event.subject().id(), type, event.object().id(), properties);
    }
  }

  private void evidence(Event event) {
    Map<List<String>, Told> one = new LinkedHashMap<>();
    for (Told told : event.evidence()) {
      one.put(EventRows.identity(event.id(), told), told);
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
