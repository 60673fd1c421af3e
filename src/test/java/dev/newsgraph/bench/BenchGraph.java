package dev.newsgraph.bench;

import dev.newsgraph.ingest.Loader;
import dev.newsgraph.store.GraphRows;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.NodeRow;
import dev.newsgraph.store.RelationshipRow;
import dev.newsgraph.store.Stores;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A graph of so many articles, the same for the same number: 300 providers, 60 topics, 400
 * frameworks, an organisation for every 50 articles and an event for every 20. Few frameworks and
 * providers are spoken of often, most rarely. Each article and event is drawn from its number
 * alone, so that none is kept.
 */
final class BenchGraph implements GraphRows {
  static final int PROVIDERS = 300;
  static final int TOPICS = 60;
  static final int FRAMEWORKS = 400;
  private static final int ARTICLES_AN_ORGANISATION = 50;
  private static final int ARTICLES_AN_EVENT = 20;
  private static final int RELATIONSHIPS_AN_ARTICLE = 6;
  private static final int RELATIONSHIPS_AN_EVENT = 6;
  private static final ZonedDateTime FIRST = LocalDate.of(2005, 1, 1).atStartOfDay(ZoneOffset.UTC);

  private final int articles;
  private final List<Entity> entities;

  /** What articles speak of, and its name. */
  private record Entity(String label, String slug, String name) {
    String id() {
      return label.toLowerCase(Locale.ROOT) + ":" + slug;
    }

    String key() {
      return label.toLowerCase(Locale.ROOT) + ":" + name;
    }

    NodeRow node() {
      return new NodeRow(
          id(), List.of(label, "Entity"), Map.of("id", id(), "name", name, "domain", slug));
    }

    NodeRow alias() {
      return new NodeRow("alias " + key(), List.of("Alias"), Map.of("key", key()));
    }

    RelationshipRow named() {
      return new RelationshipRow("alias " + key(), "ALIAS_OF", id(), Map.of());
    }
  }

  private BenchGraph(int articles) {
    this.articles = articles;
    this.entities =
        Stream.of(
                entities(PROVIDERS, i -> new Entity("Provider", provider(i), "Provider " + i)),
                entities(TOPICS, i -> new Entity("Topic", "topic" + i, "Topic " + i)),
                entities(FRAMEWORKS, i -> named("Framework", framework(i))),
                entities(organisations(), i -> named("Organisation", organisation(i))))
            .flatMap(Function.identity())
            .toList();
  }

  private static Stream<Entity> entities(int number, IntFunction<Entity> entity) {
    return IntStream.range(0, number).mapToObj(entity);
  }

  private static Entity named(String label, String name) {
    return new Entity(label, slug(name), name);
  }

  /** Opens the store of a folder, which is made of such a graph where there is none. */
  static GraphStore open(Path folder, int bolt, int articles) {
    if (!Stores.isEmbedded(folder)) {
      Stores.importInto(folder, new BenchGraph(articles));
    }
    GraphStore store = Stores.embedded(folder, bolt);
    Loader.prepare(store);
    return store;
  }

  static String article(int number) {
    return "article:%07d".formatted(number);
  }

  static String framework(int number) {
    return "framework " + number;
  }

  static String organisation(int number) {
    return "organisation " + number;
  }

  static String provider(int number) {
    return "provider" + number + ".example";
  }

  /** {@return the moment an article was published at, later for higher numbers} */
  static ZonedDateTime published(int number, int articles) {
    return FIRST.plusSeconds(number * (600_000_000L / articles));
  }

  static String slug(String name) {
    return name.replace(' ', '-');
  }

  @Override
  public long nodeCount() {
    return 2L * entities.size() + articles + events();
  }

  @Override
  public long relationshipCount() {
    return entities.size()
        + (long) RELATIONSHIPS_AN_ARTICLE * articles
        + (long) RELATIONSHIPS_AN_EVENT * events();
  }

  @Override
  public Stream<NodeRow> nodes() {
    return Stream.of(
            entities.stream().flatMap(one -> Stream.of(one.node(), one.alias())),
            IntStream.range(0, articles).mapToObj(this::story).map(Tale::node),
            IntStream.range(0, events()).mapToObj(this::event).map(Deed::node))
        .flatMap(Function.identity());
  }

  @Override
  public Stream<RelationshipRow> relationships() {
    return Stream.of(
            entities.stream().map(Entity::named),
            IntStream.range(0, articles).mapToObj(this::story).flatMap(Tale::relationships),
            IntStream.range(0, events()).mapToObj(this::event).flatMap(this::relationships))
        .flatMap(Function.identity());
  }

  private int organisations() {
    return articles / ARTICLES_AN_ORGANISATION;
  }

  private int events() {
    return articles / ARTICLES_AN_EVENT;
  }

  private Tale story(int number) {
    return Tale.of(number, articles, organisations());
  }

  private Deed event(int number) {
    return Deed.of(number, articles, organisations());
  }

  private Stream<RelationshipRow> relationships(Deed event) {
    List<RelationshipRow> all = new ArrayList<>(event.edges());
    for (int evidence : event.evidence()) {
      all.add(event.toldBy(article(evidence), story(evidence).title()));
    }
    return all.stream();
  }
}
