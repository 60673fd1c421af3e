package dev.newsgraph.ingest;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.catalog.Entry;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.Event;
import dev.newsgraph.fact.EventKind;
import dev.newsgraph.fact.Status;
import java.time.LocalDate;

/**
 * An event in a few words, with the names that were in use when it happened: "Facebook released
 * PyTorch".
 */
final class EventLabels {
  private final Catalog catalog;

  EventLabels(Catalog catalog) {
    this.catalog = catalog;
  }

  String label(Event event) {
    String label =
        name(event.subject(), event)
            + " "
            + verb(event.kind(), event.status())
            + " "
            + event.object().name();
    return event.replaced() == null ? label : label + " in place of " + event.replaced().name();
  }

  private String name(Entity entity, Event event) {
    LocalDate day =
        event.when().earliest() == null ? event.when().latest() : event.when().earliest();
    if (day == null) {
      return entity.name();
    }
    LocalDate known = day;
    return catalog
        .find(entity.kind(), entity.name())
        .map((Entry entry) -> entry.nameOn(known))
        .orElse(entity.name());
  }

  private static String verb(EventKind kind, Status status) {
    return switch (status) {
      case DONE -> done(kind);
      case ANNOUNCED -> "announced it would " + infinitive(kind);
      case PLANNED -> "plans to " + infinitive(kind);
    };
  }

  private static String done(EventKind kind) {
    return switch (kind) {
      case ADOPTED -> "adopted";
      case DROPPED -> "dropped";
      case BUILT_ON -> "is built on";
      case DEVELOPED -> "developed";
      case RELEASED -> "released";
      case CONTRIBUTED -> "contributed to";
      case MERGED_INTO -> "merged into";
    };
  }

  private static String infinitive(EventKind kind) {
    return switch (kind) {
      case ADOPTED -> "adopt";
      case DROPPED -> "drop";
      case BUILT_ON -> "build on";
      case DEVELOPED -> "develop";
      case RELEASED -> "release";
      case CONTRIBUTED -> "contribute to";
      case MERGED_INTO -> "merge into";
    };
  }
}
