package dev.newsgraph.ingest;

import dev.newsgraph.document.Article;
import dev.newsgraph.document.Provider;
import dev.newsgraph.extract.Extraction;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
  private final Set<Spelling> spellings = new HashSet<>();

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

  /** {@return who speaks of what, and under which names} */
  Set<Spelling> spellings() {
    return spellings;
  }

  private void addArticle(Article article, EntityRows known) {
    Provider provider = article.provider();
    if (provider != null) {
      providers.merge(provider.domain(), provider, SpokenOf::both);
      String id = EntityKind.PROVIDER.id(provider.domain());
      publishedBy.add(Map.of("article", article.id(), "provider", id));
      Spelling.add(
          spellings, article.id(), id, Arrays.asList(provider.name(), provider.imageUrl()));
    }
    Map<String, List<String>> topics = new TreeMap<>();
    for (String name : article.topics()) {
      Entity topic = known.topic(name);
      entities.add(topic);
      topics.computeIfAbsent(topic.id(), t -> new ArrayList<>()).add(name);
    }
    topics.forEach(
        (topic, names) -> {
          about.add(Map.of("article", article.id(), "topic", topic, "names", names));
          Spelling.add(spellings, article.id(), topic, names);
        });
  }

  private static Provider both(Provider a, Provider b) {
    return Objects.requireNonNull(ArticleMerge.provider(a, b));
  }

  private void addExtraction(String article, Extraction extraction) {
    extraction.mentions().stream()
        .map(mention -> Map.entry(mention.entity().id(), mention))
        .sorted(Map.Entry.comparingByKey())
        .forEach(mention -> addMention(article, mention.getKey(), mention.getValue()));
    extraction.assertions().forEach(assertion -> entities.addAll(assertion.entities()));
  }

  /** The node of a name that no catalog knows may have other spellings in other articles. */
  private void addMention(String article, String id, Mention mention) {
    Entity entity = mention.entity();
    List<String> names = entity.listed() ? List.of() : List.of(entity.name());
    entities.add(entity);
    mentions.add(
        Map.of("article", article, "entity", id, "properties", properties(mention, names)));
    Spelling.add(spellings, article, id, names);
  }

  private static Map<String, Object> properties(Mention mention, List<String> names) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("count", mention.count());
    properties.put("firstOffset", mention.firstOffset());
    properties.put("name", mention.surface());
    if (!names.isEmpty()) {
      properties.put("entityNames", names);
    }
    return properties;
  }
}
