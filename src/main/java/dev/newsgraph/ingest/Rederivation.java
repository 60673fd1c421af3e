package dev.newsgraph.ingest;

import dev.newsgraph.cypher.ArticleWrites;
import dev.newsgraph.cypher.EntityWrites;
import dev.newsgraph.cypher.EventWrites;
import dev.newsgraph.cypher.SourceWrites;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.document.Article;
import dev.newsgraph.extract.Extraction;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads all articles of the store anew where the catalog is another than the one that they were
 * read with: what a graph holds depends on its files and its catalog, not on which came first. Goes
 * step by step, each a transaction, and can be stopped and gone on with.
 */
final class Rederivation {
  private static final int ARTICLES = 2_000;
  private static final long CHARACTERS = 8_000_000;
  private static final int NODES = 5_000;
  private static final int RELATIONSHIPS = 5_000;
  private static final String FIRST = "article:";

  private final ReadingTools tools;

  Rederivation(ReadingTools tools) {
    this.tools = tools;
  }

  /** Runs to the end; does nothing where the catalog is the same. */
  void run(GraphStore store) {
    boolean more = true;
    while (more) {
      more = store.write(this::step);
    }
  }

  /** Whether there is more to do. */
  private boolean step(Transaction transaction) {
    Row state = transaction.run(SourceWrites.lock()).getFirst();
    if (tools.digest().equals(state.get("catalog"))) {
      return false;
    }
    String cursor = tools.digest().equals(state.get("next")) ? state.text("cursor") : "";
    return cursor.isEmpty() ? forget(transaction) : read(transaction, cursor);
  }

  private boolean forget(Transaction transaction) {
    boolean unlinked =
        removed(transaction, EntityWrites.removeDerivedLinks(NODES, RELATIONSHIPS)) < RELATIONSHIPS;
    boolean all = unlinked && removed(transaction, EntityWrites.removeDerived(NODES)) == 0;
    transaction.run(SourceWrites.next(tools.digest(), all ? FIRST : ""));
    return true;
  }

  private static long removed(Transaction transaction, Statement statement) {
    return transaction.run(statement).getFirst().number("removed");
  }

  private boolean read(Transaction transaction, String cursor) {
    List<String> ids = next(transaction, cursor);
    if (ids.isEmpty()) {
      transaction.run(SourceWrites.catalog(tools.digest()));
      return false;
    }
    Map<String, Article> articles = new TreeMap<>();
    for (Row row : transaction.run(ArticleWrites.existing(ids))) {
      Article article = ArticleRows.article(row);
      articles.put(article.id(), article);
    }
    keep(transaction, articles);
    derive(transaction, articles);
    transaction.run(SourceWrites.next(tools.digest(), ids.getLast()));
    return true;
  }

  /** {@return the articles that come next, few where they are long; none where all were read} */
  private static List<String> next(Transaction transaction, String cursor) {
    List<String> ids = new ArrayList<>();
    long characters = 0;
    for (Row row : transaction.run(ArticleWrites.after(cursor, ARTICLES))) {
      characters += row.number("characters");
      if (!ids.isEmpty() && characters > CHARACTERS) {
        break;
      }
      ids.add(row.text("id"));
    }
    return ids;
  }

  /** An earlier version may have kept other things of articles and of pages. */
  private static void keep(Transaction transaction, Map<String, Article> articles) {
    List<Map<String, Object>> rows = articles.values().stream().map(ArticleRows::row).toList();
    transaction.run(ArticleWrites.articles(rows));
    new PageMatch(transaction, ids -> Map.of()).keepPassages(articles.keySet());
  }

  private void derive(Transaction transaction, Map<String, Article> articles) {
    ReadAhead<Extraction> extractions = tools.extractions();
    extractions.read(articles.values());
    Map<String, Extraction> extracted = new TreeMap<>();
    articles.forEach((id, article) -> extracted.put(id, extractions.of(article)));
    Set<String> renamed = new Derivation(transaction, tools.entities(), articles, extracted).run();
    Set<String> groups = new HashSet<>();
    if (!renamed.isEmpty()) {
      transaction.run(EventWrites.groupsOf(renamed)).forEach(row -> groups.add(row.text("group")));
    }
    Retold retold = new Retold(transaction);
    retold.tell(extracted, Set.of());
    new EventLoad(transaction, tools.labels(), retold).run(groups);
  }
}
