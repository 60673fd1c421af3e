package dev.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.document.Article;
import dev.newsgraph.store.ForwardingStore;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Stores;
import dev.newsgraph.store.Transaction;
import dev.newsgraph.store.TransactionMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RederivationIT {
  private static final Catalog CATALOG = Catalog.read(Path.of("seeds/catalog"));
  private static final int ARTICLES = 25_000;
  private static final int EACH = 1_000;
  private static final long MEMORY = 64L << 20;

  /** What a catalog made of articles that had another name for what they speak of. */
  private static final String MENTIONS =
      """
      MERGE (e:Entity:Framework {id: 'framework:once', name: 'Once'})
      WITH e
      UNWIND $rows AS row
      CREATE (a:Article {id: row.id, url: row.url, title: 'A note', excerpt: 'PyTorch', body: '', kind: 'article'})
      CREATE (a)-[:MENTIONS {count: 1, firstOffset: 0, name: 'Once'}]->(e)
      """;

  private static final String ARTICLE =
      "CREATE (:Article {id: $id, url: $url, title: 'A note', excerpt: '', body: $body, kind:"
          + " 'article'})";

  private static final int LONG = 1_000_000;
  private static final int LONG_ARTICLES = 80;
  private static final int MOST_AT_ONCE = 10;

  @TempDir Path folder;

  /** As in a graph of a million articles, half of which name one vendor. */
  @Test
  void anEntityWithMoreMentionsThanATransactionCanHoldIsReadAnewStepByStep() throws Exception {
    Path nothing = Files.createDirectory(folder.resolve("nothing"));
    try (GraphStore store =
        Stores.embedded(folder.resolve("data"), -1, new TransactionMemory(MEMORY, 0))) {
      Loader.prepare(store);
      write(store);
      Loader.load(store, CATALOG, LoadRequest.of(List.of(nothing)), standing -> {});
      assertThat(count(store, "MATCH (e:Framework {name: 'PyTorch'}) RETURN count(e) AS n"))
          .isEqualTo(1);
      assertThat(
              count(
                  store,
                  "MATCH (:Framework {name: 'PyTorch'})<-[m:MENTIONS]-() RETURN count(m) AS n"))
          .isEqualTo(ARTICLES);
      assertThat(count(store, "MATCH (e:Framework {id: 'framework:once'}) RETURN count(e) AS n"))
          .isZero();
    }
  }

  /** As pages of many megabytes, one beside the other. */
  @Test
  void ofLongArticlesFewAreReadAnewInOneTransaction() throws Exception {
    Path nothing = Files.createDirectory(folder.resolve("nothing"));
    String body = "PyTorch was used. ".repeat(LONG / 18);
    AtomicInteger transactions = new AtomicInteger();
    try (GraphStore store = counting(Stores.embedded(folder.resolve("data"), -1), transactions)) {
      Loader.prepare(store);
      for (int number = 0; number < LONG_ARTICLES; number++) {
        Statement one = new Statement(ARTICLE, row(number, body));
        store.write(transaction -> transaction.run(one));
      }
      transactions.set(0);
      Loader.load(store, CATALOG, LoadRequest.of(List.of(nothing)), standing -> {});
      assertThat(transactions).hasValueGreaterThan(LONG_ARTICLES / MOST_AT_ONCE);
      assertThat(
              count(
                  store,
                  "MATCH (:Framework {name: 'PyTorch'})<-[m:MENTIONS]-() RETURN count(m) AS n"))
          .isEqualTo(LONG_ARTICLES);
    }
  }

  private static GraphStore counting(GraphStore store, AtomicInteger transactions) {
    return new ForwardingStore(store) {
      @Override
      public <T> T write(Function<Transaction, T> work) {
        transactions.incrementAndGet();
        return super.write(work);
      }
    };
  }

  private static Map<String, Object> row(int number, String body) {
    String url = "https://example.org/" + number;
    return Map.of("id", Article.idOfUrl(url), "url", url, "body", body);
  }

  private static void write(GraphStore store) {
    for (int from = 0; from < ARTICLES; from += EACH) {
      List<Map<String, String>> rows =
          IntStream.range(from, from + EACH)
              .mapToObj(number -> "https://example.org/" + number)
              .map(url -> Map.of("id", Article.idOfUrl(url), "url", url))
              .toList();
      Statement some = new Statement(MENTIONS, Map.of("rows", rows));
      store.write(transaction -> transaction.run(some));
    }
  }

  private static long count(GraphStore store, String text) {
    return store
        .read(transaction -> transaction.run(new Statement(text, Map.of())))
        .getFirst()
        .number("n");
  }
}
