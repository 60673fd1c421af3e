package dev.newsgraph.ingest;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.catalog.Entry;
import dev.newsgraph.catalog.Link;
import dev.newsgraph.document.Provider;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entities → rows, with what the catalog knows of them. */
final class EntityRows {
  private final Catalog catalog;

  EntityRows(Catalog catalog) {
    this.catalog = catalog;
  }

  /** {@return the topic that a name stands for} */
  Entity topic(String name) {
    return catalog
        .find(EntityKind.TOPIC, name)
        .map(entry -> new Entity(EntityKind.TOPIC, entry.name(), true))
        .orElseGet(() -> new Entity(EntityKind.TOPIC, name, false));
  }

  Map<String, @Nullable Object> row(Entity entity) {
    Optional<Entry> known = catalog.find(entity.kind(), entity.name());
    Map<String, @Nullable Object> properties =
        new HashMap<>(known.map(Entry::properties).orElse(Map.of()));
    properties.put("aliases", known.map(Entry::aliases).orElse(List.of()));
    if (known.isEmpty()) {
      properties.put("unlisted", true);
    }
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("id", entity.id());
    row.put("name", entity.name());
    row.put("listed", known.isPresent());
    row.put("properties", properties);
    row.put(
        "keys", keys(entity.kind(), entity.name(), known.map(Entry::aliases).orElse(List.of())));
    return row;
  }

  Map<String, @Nullable Object> row(Provider provider) {
    Optional<Entry> known = catalog.find(EntityKind.PROVIDER, provider.domain());
    String name =
        known
            .map(Entry::name)
            .orElse(provider.name() == null ? provider.domain() : provider.name());
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("id", EntityKind.PROVIDER.id(provider.domain()));
    row.put("domain", provider.domain());
    row.put("name", name);
    row.put("listed", known.isPresent());
    row.put("imageUrl", provider.imageUrl());
    row.put("keys", List.of(key(EntityKind.PROVIDER, provider.domain())));
    return row;
  }

  /** {@return rows for every relationship that the catalog knows, by type} */
  Map<String, List<Map<String, Object>>> links() {
    Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
    for (Entry entry : catalog.entries()) {
      for (Link link : entry.links()) {
        catalog
            .find(link.toKind(), link.to())
            .ifPresent(
                to ->
                    rows.computeIfAbsent(link.type(), t -> new ArrayList<>())
                        .add(row(entry, link, to)));
      }
    }
    return rows;
  }

  private static Map<String, Object> row(Entry from, Link link, Entry to) {
    return Map.of("from", from.id(), "to", to.id(), "properties", link.properties());
  }

  private static List<String> keys(EntityKind kind, String name, List<String> aliases) {
    return Stream.concat(Stream.of(name), aliases.stream())
        .map(text -> key(kind, text))
        .distinct()
        .toList();
  }

  private static String key(EntityKind kind, String name) {
    return kind.label().toLowerCase(Locale.ROOT) + ":" + name.strip().toLowerCase(Locale.ROOT);
  }
}
