package dev.newsgraph.ingest;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.catalog.Entry;
import dev.newsgraph.catalog.Link;
import dev.newsgraph.document.Article;
import dev.newsgraph.document.Provider;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entities → rows, with what the catalog knows of them. */
final class EntityRows {
  private final Catalog catalog;
  private final Map<String, Entry> byId = new HashMap<>();
  private final Map<String, List<Known>> links;

  EntityRows(Catalog catalog) {
    this.catalog = catalog;
    catalog.entries().forEach(entry -> byId.putIfAbsent(entry.id(), entry));
    this.links = links(catalog);
  }

  /** What is one node with an entry of the catalog is that entry, however it is written. */
  private Optional<Entry> find(EntityKind kind, String name) {
    return catalog.find(kind, name).or(() -> Optional.ofNullable(byId.get(kind.id(name))));
  }

  /** {@return the topic that a name stands for} */
  Entity topic(String name) {
    return find(EntityKind.TOPIC, name)
        .map(entry -> new Entity(EntityKind.TOPIC, entry.name(), true))
        .orElseGet(() -> new Entity(EntityKind.TOPIC, name, false));
  }

  /** {@return the article with topics and provider under the names that the catalog gives them} */
  Article known(Article article) {
    List<String> topics =
        article.topics().stream().map(this::topic).map(Entity::name).distinct().sorted().toList();
    return new Article(
        article.url(),
        article.title(),
        article.excerpt(),
        article.body(),
        article.kind(),
        article.category(),
        article.language(),
        article.publishedAt(),
        article.updatedAt(),
        article.quality(),
        article.heat(),
        article.published(),
        known(article.provider()),
        topics,
        article.alternates(),
        article.related());
  }

  private @Nullable Provider known(@Nullable Provider provider) {
    return provider == null
        ? null
        : new Provider(
            provider.domain(),
            catalog
                .find(EntityKind.PROVIDER, provider.domain())
                .map(Entry::name)
                .orElse(provider.name()),
            provider.imageUrl());
  }

  Map<String, @Nullable Object> row(Entity entity) {
    Optional<Entry> known = find(entity.kind(), entity.name());
    String name =
        known
            .map(Entry::name)
            .filter(listed -> entity.kind().id(listed).equals(entity.id()))
            .orElse(entity.name());
    Map<String, @Nullable Object> properties =
        new HashMap<>(known.map(Entry::properties).orElse(Map.of()));
    properties.put("aliases", known.map(Entry::aliases).orElse(List.of()));
    if (known.isEmpty()) {
      properties.put("unlisted", true);
    }
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("id", entity.id());
    row.put("name", name);
    row.put("listed", known.isPresent());
    row.put("properties", properties);
    row.put("keys", keys(entity.kind(), name, known.map(Entry::aliases).orElse(List.of())));
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

  /** {@return rows for the relationships that the catalog knows of these entities, by type} */
  Map<String, List<Map<String, Object>>> links(Collection<String> ids) {
    Map<String, Set<Map<String, Object>>> rows = new TreeMap<>();
    for (String id : ids) {
      for (Known link : links.getOrDefault(id, List.of())) {
        rows.computeIfAbsent(link.type(), t -> new LinkedHashSet<>()).add(link.row());
      }
    }
    Map<String, List<Map<String, Object>>> lists = new TreeMap<>();
    rows.forEach((type, set) -> lists.put(type, List.copyOf(set)));
    return lists;
  }

  /** A relationship that the catalog knows. */
  private record Known(String type, Map<String, Object> row) {}

  /** By the ids of both ends. */
  private static Map<String, List<Known>> links(Catalog catalog) {
    Map<String, List<Known>> links = new HashMap<>();
    for (Entry entry : catalog.entries()) {
      for (Link link : entry.links()) {
        Optional<Entry> target = catalog.find(link.toKind(), link.to());
        if (target.isPresent()) {
          Known known = new Known(link.type(), row(entry, link, target.get()));
          links.computeIfAbsent(entry.id(), i -> new ArrayList<>()).add(known);
          links.computeIfAbsent(target.get().id(), i -> new ArrayList<>()).add(known);
        }
      }
    }
    return links;
  }

  private static Map<String, Object> row(Entry from, Link link, Entry to) {
    return Map.of("from", from.id(), "to", to.id(), "properties", link.properties());
  }

  static List<String> keys(EntityKind kind, String name, List<String> aliases) {
    return Stream.concat(Stream.of(name), aliases.stream())
        .map(text -> key(kind, text))
        .distinct()
        .toList();
  }

  private static String key(EntityKind kind, String name) {
    return kind.label().toLowerCase(Locale.ROOT) + ":" + name.strip().toLowerCase(Locale.ROOT);
  }
}
