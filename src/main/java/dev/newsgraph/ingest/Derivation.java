package dev.newsgraph.ingest;

import dev.newsgraph.cypher.ArticleWrites;
import dev.newsgraph.cypher.EntityWrites;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.document.Article;
import dev.newsgraph.document.Provider;
import dev.newsgraph.extract.Extraction;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Mention;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what articles that are in the store speak of: provider, topics, and what they mention,
 * with the entities these are.
 */
final class Derivation {
  private final Transaction transaction;
  private final EntityRows entities;
  private final Map<String, Article> articles;
  private final Map<String, Extraction> extractions;
  private final Set<String> written = new HashSet<>();

  Derivation(
      Transaction transaction,
      EntityRows entities,
      Map<String, Article> articles,
      Map<String, Extraction> extractions) {
    this.transaction = transaction;
    this.entities = entities;
    this.articles = articles;
    this.extractions = extractions;
  }

  /** {@return ids of entities that were there under another name} */
  Set<String> run() {
    List<Map<String, @Nullable Object>> providers = providers();
    run(providers, EntityWrites::providers);
    providers.forEach(this::note);
    Set<String> renamed = new HashSet<>();
    named()
        .forEach(
            (kind, rows) -> {
              rows.forEach(this::note);
              transaction
                  .run(EntityWrites.entities(kind.label(), rows))
                  .forEach(row -> renamed.add(row.text("renamed")));
            });
    link();
    run(publishedBy(), ArticleWrites::publishedBy);
    run(about(), ArticleWrites::about);
    run(mentions(), ArticleWrites::mentions);
    return renamed;
  }

  private void note(Map<String, @Nullable Object> row) {
    written.add((String) Objects.requireNonNull(row.get("id")));
  }

  /** Joined with what they are linked to, where that is there; if it comes later, then. */
  private void link() {
    entities
        .links(written)
        .forEach((type, rows) -> transaction.run(EntityWrites.links(type, rows)));
  }

  private List<Map<String, @Nullable Object>> providers() {
    Map<String, Provider> providers = new TreeMap<>();
    for (Article article : articles.values()) {
      if (article.provider() != null) {
        providers.merge(article.provider().domain(), article.provider(), ArticleMerge::provider);
      }
    }
    return providers.values().stream().map(entities::row).toList();
  }

  private Map<EntityKind, List<Map<String, @Nullable Object>>> named() {
    Set<Entity> named = new LinkedHashSet<>();
    articles
        .values()
        .forEach(article -> article.topics().forEach(t -> named.add(entities.topic(t))));
    for (Extraction extraction : extractions.values()) {
      extraction.mentions().forEach(mention -> named.add(mention.entity()));
      extraction.assertions().forEach(assertion -> named.addAll(assertion.entities()));
    }
    return named.stream()
        .collect(
            Collectors.groupingBy(
                Entity::kind,
                TreeMap::new,
                Collectors.mapping(entities::row, Collectors.toList())));
  }

  private List<Map<String, Object>> publishedBy() {
    List<Map<String, Object>> rows = new ArrayList<>();
    articles.forEach(
        (id, article) -> {
          if (article.provider() != null) {
            String provider = EntityKind.PROVIDER.id(article.provider().domain());
            rows.add(Map.of("article", id, "provider", provider));
          }
        });
    return rows;
  }

  private List<Map<String, Object>> about() {
    List<Map<String, Object>> rows = new ArrayList<>();
    articles.forEach(
        (id, article) -> {
          Map<String, List<String>> spellings = new TreeMap<>();
          for (String name : article.topics()) {
            spellings.computeIfAbsent(entities.topic(name).id(), t -> new ArrayList<>()).add(name);
          }
          spellings.forEach(
              (topic, names) -> rows.add(Map.of("article", id, "topic", topic, "names", names)));
        });
    return rows;
  }

  private List<Map<String, Object>> mentions() {
    List<Map<String, Object>> rows = new ArrayList<>();
    extractions.forEach(
        (id, extraction) -> {
          Map<String, List<Mention>> mentions = new TreeMap<>();
          for (Mention mention : extraction.mentions()) {
            mentions.computeIfAbsent(mention.entity().id(), e -> new ArrayList<>()).add(mention);
          }
          mentions.forEach(
              (entity, all) ->
                  rows.add(Map.of("article", id, "entity", entity, "properties", mention(all))));
        });
    return rows;
  }

  /** Names that no catalog knows may be one entity in several spellings. */
  private static Map<String, Object> mention(List<Mention> all) {
    Mention first = all.getFirst();
    Map<String, Object> properties = new HashMap<>();
    properties.put("count", all.stream().mapToInt(Mention::count).sum());
    properties.put("firstOffset", first.firstOffset());
    properties.put("name", first.surface());
    if (!first.entity().listed()) {
      properties.put(
          "entityNames",
          all.stream().map(mention -> mention.entity().name()).distinct().sorted().toList());
    }
    return properties;
  }

  private interface Writing<T> {
    Statement of(Collection<T> rows);
  }

  private <T> void run(List<T> rows, Writing<T> writing) {
    if (!rows.isEmpty()) {
      transaction.run(writing.of(rows));
    }
  }
}
