package dev.newsgraph.ingest;

import dev.newsgraph.cypher.ArticleWrites;
import dev.newsgraph.cypher.EntityWrites;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.document.Article;
import dev.newsgraph.document.Provider;
import dev.newsgraph.extract.Extraction;
import dev.newsgraph.extract.Extractor;
import dev.newsgraph.fact.Assertion;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Mention;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One batch of records → the graph, within one transaction. */
final class BatchLoad {
  private final Transaction transaction;
  private final Records records;
  private final Extractor extractor;
  private final EntityRows entities;
  private final EventLabels labels;
  private final Set<String> perhapsUnreferenced = new HashSet<>();

  BatchLoad(
      Transaction transaction,
      Records records,
      Extractor extractor,
      EntityRows entities,
      EventLabels labels) {
    this.transaction = transaction;
    this.records = records;
    this.extractor = extractor;
    this.entities = entities;
    this.labels = labels;
  }

  /** What one batch did, in articles. */
  record Outcome(long added, long changed, long unchanged) {}

  Outcome run() {
    Set<String> superseded = new PageMatch(transaction, records).run();
    Map<String, Article> existing = existing(records.articles().keySet());
    Map<String, Article> changed = changed(existing);
    Map<String, Extraction> extractions = extractions(changed);
    Set<String> groups = forget(existing.keySet(), changed.keySet(), superseded);
    write(changed, extractions);
    run(ArticleWrites.related(records.related()), records.related());
    groups.addAll(join(changed.keySet()));
    perhapsUnreferenced.addAll(new EventLoad(transaction, labels).run(groups, extractions));
    run(EntityWrites.removeUnreferenced(perhapsUnreferenced), perhapsUnreferenced);
    long added = changed.keySet().stream().filter(id -> !existing.containsKey(id)).count();
    return new Outcome(added, changed.size() - added, records.articles().size() - changed.size());
  }

  private Map<String, Article> existing(Collection<String> ids) {
    Map<String, Article> existing = new HashMap<>();
    for (Row row : transaction.run(ArticleWrites.existing(ids))) {
      Article article = ArticleRows.article(row);
      existing.put(article.id(), article);
    }
    return existing;
  }

  private Map<String, Article> changed(Map<String, Article> existing) {
    Map<String, Article> changed = new LinkedHashMap<>();
    records
        .articles()
        .forEach(
            (id, article) -> {
              Article before = existing.get(id);
              Article now = before == null ? article : ArticleMerge.of(before, article);
              if (!now.equals(before)) {
                changed.put(id, now);
              }
            });
    return changed;
  }

  private Map<String, Extraction> extractions(Map<String, Article> articles) {
    return articles.entrySet().parallelStream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> extractor.extract(entry.getValue()),
                (a, b) -> a,
                TreeMap::new));
  }

  /**
   * Takes what was read out of the articles before; tells the groups of events that this touches.
   */
  private Set<String> forget(Set<String> existing, Set<String> changed, Set<String> superseded) {
    Set<String> ids =
        Stream.concat(changed.stream(), superseded.stream())
            .filter(id -> existing.contains(id) || superseded.contains(id))
            .collect(Collectors.toSet());
    if (ids.isEmpty()) {
      return new HashSet<>();
    }
    transaction
        .run(ArticleWrites.forgetMentions(ids))
        .forEach(row -> perhapsUnreferenced.add(row.text("entity")));
    Set<String> groups = column(ArticleWrites.groupsOfCopies(ids), "group");
    groups.addAll(column(ArticleWrites.forgetEvidence(ids), "group"));
    transaction.run(ArticleWrites.forgetCopies(ids));
    run(ArticleWrites.remove(superseded), superseded);
    return groups;
  }

  private void write(Map<String, Article> articles, Map<String, Extraction> extractions) {
    writeEntities(articles.values(), extractions.values());
    List<Map<String, Object>> rows = new ArrayList<>();
    List<Map<String, Object>> providers = new ArrayList<>();
    List<Map<String, Object>> topics = new ArrayList<>();
    articles.forEach(
        (id, article) -> {
          rows.add(Map.of("id", id, "properties", ArticleRows.properties(article)));
          if (article.provider() != null) {
            providers.add(
                Map.of(
                    "article",
                    id,
                    "provider",
                    EntityKind.PROVIDER.id(article.provider().domain())));
          }
          article
              .topics()
              .forEach(
                  name -> topics.add(Map.of("article", id, "topic", entities.topic(name).id())));
        });
    run(ArticleWrites.articles(rows), rows);
    run(ArticleWrites.publishedBy(providers), providers);
    run(ArticleWrites.about(topics), topics);
    List<Map<String, Object>> mentions = new ArrayList<>();
    extractions.forEach(
        (id, extraction) ->
            extraction.mentions().forEach(mention -> mentions.add(row(id, mention))));
    run(ArticleWrites.mentions(mentions), mentions);
  }

  private void writeEntities(Collection<Article> articles, Collection<Extraction> extractions) {
    Map<String, Provider> providers = new TreeMap<>();
    Set<Entity> named = new LinkedHashSet<>();
    for (Article article : articles) {
      if (article.provider() != null) {
        providers.merge(article.provider().domain(), article.provider(), ArticleMerge::provider);
      }
      article.topics().forEach(topic -> named.add(entities.topic(topic)));
    }
    extractions.forEach(
        extraction -> extraction.mentions().forEach(mention -> named.add(mention.entity())));
    extractions.forEach(
        extraction ->
            extraction.assertions().forEach(assertion -> named.addAll(entitiesOf(assertion))));
    List<Map<String, @Nullable Object>> providerRows =
        providers.values().stream().map(entities::row).toList();
    run(EntityWrites.providers(providerRows), providerRows);
    named.stream()
        .collect(
            Collectors.groupingBy(
                Entity::kind, TreeMap::new, Collectors.mapping(entities::row, Collectors.toList())))
        .forEach((kind, rows) -> transaction.run(EntityWrites.entities(kind.label(), rows)));
  }

  private static List<Entity> entitiesOf(Assertion assertion) {
    return Stream.of(assertion.subject(), assertion.object(), assertion.replaced())
        .filter(Objects::nonNull)
        .toList();
  }

  private static Map<String, Object> row(String article, Mention mention) {
    return Map.of(
        "article", article,
        "entity", mention.entity().id(),
        "count", mention.count(),
        "firstOffset", mention.firstOffset(),
        "name", mention.surface());
  }

  /** Joins copies of stories; tells the groups of events whose stories this changes. */
  private Set<String> join(Set<String> articles) {
    if (articles.isEmpty()) {
      return Set.of();
    }
    transaction.run(ArticleWrites.joinCopies(articles));
    return column(ArticleWrites.groupsOfCopies(articles), "group");
  }

  private Set<String> column(Statement statement, String column) {
    return transaction.run(statement).stream()
        .map(row -> row.text(column))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private void run(Statement statement, Collection<?> rows) {
    if (!rows.isEmpty()) {
      transaction.run(statement);
    }
  }
}
