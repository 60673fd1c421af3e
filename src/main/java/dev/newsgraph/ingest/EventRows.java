package dev.newsgraph.ingest;

import dev.newsgraph.fact.Consolidation;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Event;
import dev.newsgraph.fact.Support;
import dev.newsgraph.fact.Told;
import dev.newsgraph.fact.Uses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events → rows. */
final class EventRows {
  private final EventLabels labels;

  EventRows(EventLabels labels) {
    this.labels = labels;
  }

  /**
   * {@return a row of {@code EventWrites.create} and {@code update}}
   *
   * @param group what the event follows from
   */
  Map<String, @Nullable Object> row(Event event, Consolidation group) {
    Support silent = group.silent(event);
    Map<String, @Nullable Object> properties = new HashMap<>();
    properties.put("id", event.id());
    properties.put("group", event.group());
    properties.put("closes", Uses.closed(event));
    properties.put("kind", event.kind().name());
    properties.put("status", event.status().name());
    properties.put("certainty", event.certainty());
    properties.put("storyCount", event.storyCount());
    properties.put("label", labels.label(event));
    properties.put("support", group.named(event).text());
    properties.put("silent", silent == null ? null : silent.text());
    AssertionRows.putDate(properties, event.when());
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("id", event.id());
    row.put("subject", event.subject().id());
    row.put("object", event.object().id());
    row.put("replaced", event.replaced() == null ? null : event.replaced().id());
    row.put("properties", properties);
    return row;
  }

  /** {@return a row of {@code EventWrites.evidence}} */
  static Map<String, Object> evidence(String event, Told told) {
    return Map.of(
        "event", event,
        "article", told.articleId(),
        "properties", AssertionRows.properties(told.assertion()));
  }

  /** An article gives an event evidence once for each framework that it says was replaced. */
  static List<String> identity(String event, Told told) {
    Entity replaced = told.assertion().replaced();
    return List.of(event, told.articleId(), replaced == null ? "" : replaced.name());
  }

  /** {@return a row of {@code EventWrites.createEdges} and {@code updateEdges}} */
  static Map<String, Object> edge(Event event) {
    String id = event.id();
    Map<String, @Nullable Object> properties = new HashMap<>();
    properties.put("eventId", id);
    properties.put("since", event.when().iso());
    properties.put("precision", event.when().precision().name());
    properties.put("status", event.status().name());
    return Map.of(
        "event",
        id,
        "subject",
        event.subject().id(),
        "object",
        event.object().id(),
        "properties",
        properties);
  }

  /**
   * The relationship that stands for an event of this kind and subject; null where the graph has
   * none.
   */
  static @Nullable String edgeType(Event event) {
    boolean framework = event.subject().kind() == EntityKind.FRAMEWORK;
    boolean organisation = event.subject().kind() == EntityKind.ORGANISATION;
    return switch (event.kind()) {
      case ADOPTED, DROPPED, DEVELOPED -> organisation ? event.kind().name() : null;
      case CONTRIBUTED -> organisation ? "CONTRIBUTED_TO" : null;
      case BUILT_ON, MERGED_INTO -> framework ? event.kind().name() : null;
      case RELEASED -> null;
    };
  }
}
