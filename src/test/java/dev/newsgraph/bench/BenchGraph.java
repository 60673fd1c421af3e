package dev.newsgraph.bench;

import dev.newsgraph.cypher.GraphIndexes;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.store.GraphStore;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a graph of so many articles straight into a store, the same for the same number: 300
 * providers, 60 topics, 400 frameworks, an organisation for every 50 articles and an event for
 * every 20. Few frameworks and providers are spoken of often, most rarely.
 */
final class BenchGraph {
  static final int PROVIDERS = 300;
  static final int TOPICS = 60;
  static final int FRAMEWORKS = 400;
  private static final int BATCH = 2_000;
  private static final int WORDS = 4_000;
  private static final ZonedDateTime FIRST = LocalDate.of(2005, 1, 1).atStartOfDay(ZoneOffset.UTC);

  private static final String ENTITIES =
      """
      UNWIND $rows AS row
      CREATE (n:$(row.label):Entity {id: row.id, name: row.name, domain: row.domain})
      CREATE (:Alias {key: row.key})-[:ALIAS_OF]->(n)
      """;
  private static final String ARTICLES =
      """
      UNWIND $rows AS row
      CREATE (a:Article) SET a = row.properties
      WITH a, row MATCH (p:Provider {id: row.provider}) CREATE (a)-[:PUBLISHED_BY]->(p)
      WITH a, row
      CALL (a, row) { UNWIND row.topics AS id MATCH (t:Topic {id: id}) CREATE (a)-[:ABOUT]->(t) }
      CALL (a, row) {
        UNWIND row.mentions AS m MATCH (e:Entity {id: m})
        CREATE (a)-[:MENTIONS {count: 1 + size(e.name) % 5, firstOffset: 7, name: e.name}]->(e)
      }
      """;
  private static final String EVENTS =
      """
      UNWIND $rows AS row
      CREATE (e:Event) SET e = row.properties
      WITH e, row MATCH (s:Organisation {id: row.subject}) CREATE (e)-[:SUBJECT]->(s)
      WITH e, row, s MATCH (o:Framework {id: row.object}) CREATE (e)-[:OBJECT]->(o)
      CREATE (s)-[:ADOPTED {since: row.since, precision: 'DAY', status: 'DONE', eventId: row.properties.id}]->(o)
      WITH e, row
      CALL (e, row) { MATCH (f:Framework {id: row.replaced}) CREATE (e)-[:REPLACED]->(f) }
      CALL (e, row) {
        UNWIND row.evidence AS id MATCH (a:Article {id: id})
        CREATE (e)-[:EVIDENCED_BY {quote: a.title, field: 'TITLE', start: 0, end: size(a.title), rule: 'moves-to', certainty: 0.9}]->(a)
      }
      """;

  private final SplittableRandom random = new SplittableRandom(5);
  private final GraphStore store;
  private final int articles;

  private BenchGraph(GraphStore store, int articles) {
    this.store = store;
    this.articles = articles;
  }

  /** Fills an empty store. */
  static void write(GraphStore store, int articles) {
    BenchGraph graph = new BenchGraph(store, articles);
    graph.indexes(false);
    graph.entities();
    graph.batches(articles, ARTICLES, graph::story);
    graph.batches(articles / 20, EVENTS, graph::event);
    graph.indexes(true);
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

  /** {@return a word that stands in some texts, the less often the higher its number} */
  static String word(int number) {
    return Integer.toString(1_000_003 + number * 7_919, 26).replaceAll("[0-9]", "q");
  }

  /** {@return the moment an article was published at, later for higher numbers} */
  static ZonedDateTime published(int number, int articles) {
    return FIRST.plusSeconds(number * (600_000_000L / articles));
  }

  /** Full-text indexes are quicker built once than row by row. */
  private void indexes(boolean fullText) {
    GraphIndexes.statements().stream()
        .filter(one -> !one.text().contains("FULLTEXT") || fullText)
        .forEach(this::run);
  }

  private void run(Statement statement) {
    store.write(transaction -> transaction.run(statement));
  }

  private void batches(int number, String text, IntFunction<Map<String, Object>> row) {
    for (int from = 0; from < number; from += BATCH) {
      List<Map<String, Object>> rows =
          IntStream.range(from, Math.min(number, from + BATCH)).mapToObj(row).toList();
      run(new Statement(text, Map.of("rows", rows)));
    }
  }

  private void entities() {
    batches(PROVIDERS, ENTITIES, i -> entity("Provider", provider(i), "Provider " + i));
    batches(TOPICS, ENTITIES, i -> entity("Topic", "topic" + i, "Topic " + i));
    batches(FRAMEWORKS, ENTITIES, i -> entity("Framework", slug(framework(i)), framework(i)));
    batches(
        organisations(),
        ENTITIES,
        i -> entity("Organisation", slug(organisation(i)), organisation(i)));
  }

  private static Map<String, Object> entity(String label, String slug, String name) {
    String prefix = label.toLowerCase(java.util.Locale.ROOT) + ":";
    return Map.of(
        "label", label, "id", prefix + slug, "name", name, "domain", slug, "key", prefix + name);
  }

  private static String slug(String name) {
    return name.replace(' ', '-');
  }

  private int organisations() {
    return articles / 50;
  }

  /** Small numbers come often, as a few names do in the news. */
  private int skewed(int number) {
    return (int) (number * Math.pow(random.nextDouble(), 3));
  }

  private Map<String, Object> story(int number) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("id", article(number));
    properties.put("title", "Story " + number + " " + words(6));
    properties.put("excerpt", words(30));
    properties.put("body", words(60));
    properties.put("url", "https://example.org/" + number);
    properties.put("kind", number % 10 == 0 ? "video" : "article");
    properties.put("language", number % 7 == 0 ? "de" : "en");
    properties.put("publishedAt", published(number, articles));
    properties.put("quality", random.nextInt(100) / 100.0);
    properties.put("published", true);
    return Map.of(
        "properties",
        properties,
        "provider",
        "provider:" + provider(skewed(PROVIDERS)),
        "topics",
        several(2, () -> "topic:topic" + skewed(TOPICS)),
        "mentions",
        mentions());
  }

  private List<String> mentions() {
    List<String> mentions =
        new ArrayList<>(several(2, () -> "framework:" + slug(framework(skewed(FRAMEWORKS)))));
    mentions.addAll(
        several(2, () -> "organisation:" + slug(organisation(skewed(organisations())))));
    return mentions;
  }

  private List<String> several(int most, java.util.function.Supplier<String> one) {
    return IntStream.range(0, 1 + random.nextInt(most))
        .mapToObj(_ -> one.get())
        .distinct()
        .toList();
  }

  private String words(int number) {
    return IntStream.range(0, number)
        .mapToObj(_ -> word(skewed(WORDS)))
        .collect(Collectors.joining(" "));
  }

  private Map<String, Object> event(int number) {
    LocalDate day = published(random.nextInt(articles), articles).toLocalDate();
    String subject = organisation(random.nextInt(organisations()));
    String object = framework(skewed(FRAMEWORKS));
    String replaced = framework(skewed(FRAMEWORKS));
    Map<String, Object> properties = new HashMap<>();
    properties.put("id", "event:%07d".formatted(number));
    properties.put("kind", "ADOPTED");
    properties.put("status", number % 9 == 0 ? "PLANNED" : "DONE");
    properties.put("certainty", 0.5 + random.nextInt(49) / 100.0);
    properties.put("earliest", day);
    properties.put("latest", day);
    properties.put("precision", "DAY");
    properties.put("dateBasis", "PUBLICATION");
    properties.put("storyCount", 1L);
    properties.put("label", subject + " adopted " + object);
    return Map.of(
        "properties",
        properties,
        "subject",
        "organisation:" + slug(subject),
        "object",
        "framework:" + slug(object),
        "replaced",
        number % 3 == 0 ? "framework:" + slug(replaced) : "none",
        "since",
        day.toString(),
        "evidence",
        several(3, () -> article(random.nextInt(articles))));
  }
}
