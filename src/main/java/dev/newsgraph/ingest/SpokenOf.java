package dev.newsgraph.ingest;

import dev.newsgraph.document.Article;
import dev.newsgraph.document.Provider;
import dev.newsgraph.extract.Extraction;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Mention;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What articles speak of, as rows: their providers, topics, and what they mention. */
final class SpokenOf {
  private final Map<String, Provider> providers = new TreeMap<>();
  private final Set<Entity> entities = new LinkedHashSet<>();
  private final List<Map<String, Object>> publishedBy = new ArrayList<>();
  private final List<Map<String, Object>> about = new ArrayList<>();
  private final List<Map<String, Object>> mentions = new ArrayList<>();

  private SpokenOf() {}

  /** What these articles speak of; of each there is an extraction under its id. */
  static SpokenOf of(
      EntityRows known, Collection<Article> articles, Map<String, Extraction> extractions) {
    SpokenOf spoken = new SpokenOf();
    articles.forEach(article -> spoken.addArticle(article, known));
    extractions.forEach(spoken::addExtraction);
    return spoken;
  }

  /** {@return the providers by domain} */
  Map<String, Provider> providers() {
    return providers;
  }

  /** {@return all that is named, but for providers} */
  Set<Entity> entities() {
    return entities;
  }

  /** {@return rows of {@code ArticleWrites.publishedBy}} */
  List<Map<String, Object>> publishedBy() {
    return publishedBy;
  }

  /** {@return rows of {@code ArticleWrites.about}, one a topic of an article} */
  List<Map<String, Object>> about() {
    return about;
  }

  /** {@return rows of {@code ArticleWrites.mentions}, one an entity of an article} */
  List<Map<String, Object>> mentions() {
    return mentions;
  }

  private void addArticle(Article article, EntityRows known) {
    Provider provider = article.provider();
    if (provider != null) {
      providers.merge(provider.domain(), provider, SpokenOf::both);
      publishedBy.add(
          Map.of("article", article.id(), "provider", EntityKind.PROVIDER.id(provider.domain())));
    }
    Map<String, List<String>> spellings = new TreeMap<>();
    for (String name : article.topics()) {
      Entity topic = known.topic(name);
      entities.add(topic);
      spellings.computeIfAbsent(topic.id(), t -> new ArrayList<>()).add(name);
    }
    spellings.forEach(
        (topic, names) ->
            about.add(Map.of("article", article.id(), "topic", topic, "names", names)));
  }

  private static Provider both(Provider a, Provider b) {
    return Objects.requireNonNull(ArticleMerge.provider(a, b));
  }

  private void addExtraction(String article, Extraction extraction) {
    Map<String, List<Mention>> named = new TreeMap<>();
    for (Mention mention : extraction.mentions()) {
      entities.add(mention.entity());
      named.computeIfAbsent(mention.entity().id(), e -> new ArrayList<>()).add(mention);
    }
    named.forEach(
        (entity, all) ->
            mentions.add(
                Map.of("article", article, "entity", entity, "properties", properties(all))));
    extraction.assertions().forEach(assertion -> entities.addAll(assertion.entities()));
  }

  /** Names that no catalog knows may be one entity in several spellings. */
  private static Map<String, Object> properties(List<Mention> all) {
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
}
