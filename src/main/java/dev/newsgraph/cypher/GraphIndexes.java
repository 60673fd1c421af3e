package dev.newsgraph.cypher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The constraints and indexes that reads and writes rely on; each statement does nothing where it
 * is there.
 */
public final class GraphIndexes {
  /** Full-text index over title, excerpt and body of articles. */
  public static final String ARTICLE_TEXT = "articleText";

  /** Full-text index over name and aliases of entities. */
  public static final String ENTITY_TEXT = "entityText";

  /** The label of all that bear a name, under which one index finds them by it. */
  static final String NAMED = "Entity";

  private static final List<String> KEYED =
      List.of("Article", "Provider", "Organisation", "Framework", "Topic", "Person", "Event");

  private GraphIndexes() {}

  /** {@return whether the index of names finds nodes of these labels by a property} */
  static boolean named(String property, Collection<String> labels) {
    return property.equals("name") && labels.contains(NAMED);
  }

  /**
   * {@return what asks for the indexes that are there and can be used, a {@code key} a row; to make
   * each anew costs a compilation, even where that does nothing}
   */
  public static Statement online() {
    return Statement.of(
        """
        SHOW INDEXES YIELD state, labelsOrTypes, properties
        WHERE state = 'ONLINE' AND size(properties) > 0
        RETURN labelsOrTypes[0] + reduce(key = '', one IN properties | key + '.' + one) AS key
        """);
  }

  /**
   * {@return the statements that make those that are not there, by transactions: indexes that are
   * made in one are filled in one pass over the store, while a constraint fills its own before its
   * transaction ends}
   *
   * @param online the keys of those that are
   */
  public static List<List<Statement>> missing(Set<String> online) {
    List<Index> missing = all().stream().filter(one -> !online.contains(one.key())).toList();
    if (missing.isEmpty()) {
      return List.of();
    }
    List<List<Statement>> transactions = new ArrayList<>();
    transactions.add(
        missing.stream().filter(one -> !one.constraint()).map(Index::statement).toList());
    missing.stream()
        .filter(Index::constraint)
        .forEach(one -> transactions.add(List.of(one.statement())));
    transactions.add(List.of(Statement.of("CALL db.awaitIndexes(300)")));
    transactions.removeIf(List::isEmpty);
    return transactions;
  }

  private static List<Index> all() {
    List<Index> all = new ArrayList<>();
    KEYED.forEach(label -> all.add(Index.unique(label, "id")));
    all.add(Index.unique(NAMED, "id"));
    all.add(Index.unique("Alias", "key"));
    all.add(Index.of("Article", "publishedAt", "id"));
    all.add(Index.of("Article", "titleKey"));
    all.add(Index.of("Event", "earliest", "id"));
    all.add(Index.of("Provider", "domain"));
    all.add(Index.of(NAMED, "name", "id"));
    all.add(Index.of("Article", "excerptKey"));
    all.add(Index.of("Event", "group"));
    all.add(Index.of("Event", "closes"));
    EventWrites.EDGES.forEach(type -> all.add(Index.ofEdges(type, "eventId")));
    all.add(Index.unique("Source", "path"));
    all.add(Index.unique("Page", "id"));
    all.add(Index.unique("Passage", "key"));
    all.add(Index.unique("Address", "id"));
    all.add(Index.unique("Loading", "id"));
    for (int key = 0; key < CopyWrites.TEXT_KEYS; key++) {
      all.add(Index.of("Article", "textKey" + key, "publishedAt"));
    }
    all.add(Index.ofText(ARTICLE_TEXT, "Article", "title", "excerpt", "body"));
    all.add(Index.ofText(ENTITY_TEXT, NAMED, "name", "aliases"));
    return all;
  }

  /**
   * One of them, constraints too, which have an index; its key tells label or type, and properties.
   */
  private record Index(String key, boolean constraint, String text) {
    Statement statement() {
      return Statement.of(text);
    }

    static Index unique(String label, String property) {
      return new Index(
          label + "." + property,
          true,
          "CREATE CONSTRAINT IF NOT EXISTS FOR (n:%s) REQUIRE n.%s IS UNIQUE"
              .formatted(label, property));
    }

    static Index of(String label, String... properties) {
      return new Index(
          label + "." + String.join(".", properties),
          false,
          "CREATE INDEX IF NOT EXISTS FOR (n:%s) ON (%s)".formatted(label, list(properties)));
    }

    static Index ofEdges(String type, String property) {
      return new Index(
          type + "." + property,
          false,
          "CREATE INDEX IF NOT EXISTS FOR ()-[r:%s]-() ON (r.%s)".formatted(type, property));
    }

    static Index ofText(String name, String label, String... properties) {
      return new Index(
          label + "." + String.join(".", properties),
          false,
          "CREATE FULLTEXT INDEX %s IF NOT EXISTS FOR (n:%s) ON EACH [%s]"
              .formatted(name, label, list(properties)));
    }

    private static String list(String... properties) {
      return "n." + String.join(", n.", properties);
    }
  }
}
