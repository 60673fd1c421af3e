package dev.newsgraph.cypher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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

  /** {@return the statements that make them, each to be run in a transaction of its own} */
  public static List<Statement> statements() {
    List<String> texts = new ArrayList<>();
    for (String label : KEYED) {
      texts.add("CREATE CONSTRAINT IF NOT EXISTS FOR (n:" + label + ") REQUIRE n.id IS UNIQUE");
    }
    texts.add("CREATE CONSTRAINT IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE");
    texts.add("CREATE CONSTRAINT IF NOT EXISTS FOR (n:Alias) REQUIRE n.key IS UNIQUE");
    texts.add("CREATE INDEX IF NOT EXISTS FOR (n:Article) ON (n.publishedAt, n.id)");
    texts.add("CREATE INDEX IF NOT EXISTS FOR (n:Article) ON (n.titleKey)");
    texts.add("CREATE INDEX IF NOT EXISTS FOR (n:Event) ON (n.earliest, n.id)");
    texts.add("CREATE INDEX IF NOT EXISTS FOR (n:Provider) ON (n.domain)");
    texts.add("CREATE INDEX IF NOT EXISTS FOR (n:Entity) ON (n.name, n.id)");
    texts.add("CREATE INDEX IF NOT EXISTS FOR (n:Article) ON (n.excerptKey)");
    texts.add("CREATE INDEX IF NOT EXISTS FOR (n:Event) ON (n.group)");
    for (String type : EventWrites.EDGES) {
      texts.add("CREATE INDEX IF NOT EXISTS FOR ()-[r:" + type + "]-() ON (r.eventId)");
    }
    texts.add("CREATE CONSTRAINT IF NOT EXISTS FOR (n:Source) REQUIRE n.path IS UNIQUE");
    texts.add("CREATE CONSTRAINT IF NOT EXISTS FOR (n:Page) REQUIRE n.id IS UNIQUE");
    texts.add("CREATE CONSTRAINT IF NOT EXISTS FOR (n:Passage) REQUIRE n.key IS UNIQUE");
    texts.add("CREATE CONSTRAINT IF NOT EXISTS FOR (n:Address) REQUIRE n.id IS UNIQUE");
    texts.add("CREATE CONSTRAINT IF NOT EXISTS FOR (n:Loading) REQUIRE n.id IS UNIQUE");
    for (int key = 0; key < CopyWrites.TEXT_KEYS; key++) {
      texts.add("CREATE INDEX IF NOT EXISTS FOR (n:Article) ON (n.textKey" + key + ")");
    }
    texts.add(
        "CREATE FULLTEXT INDEX "
            + ARTICLE_TEXT
            + " IF NOT EXISTS FOR (n:Article) ON EACH [n.title, n.excerpt, n.body]");
    texts.add(
        "CREATE FULLTEXT INDEX "
            + ENTITY_TEXT
            + " IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases]");
    texts.add("CALL db.awaitIndexes(300)");
    return texts.stream().map(Statement::of).toList();
  }
}
