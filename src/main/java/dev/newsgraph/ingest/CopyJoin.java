package dev.newsgraph.ingest;

import dev.newsgraph.cypher.CopyWrites;
import dev.newsgraph.document.Article;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Joins articles that tell one story: reached by one address, of one title at a near date, or of
 * nearly the same text. Whether two are joined, and for which reason, depends on these two alone.
 */
final class CopyJoin {
  private static final int TITLE_DAYS = 7;
  private static final int TEXT_DAYS = 30;
  private static final double NEAR = 0.8;
  private static final int DECIMALS = 1000;

  private final Transaction transaction;
  private final Map<Pair, Join> joins = new HashMap<>();

  private record Pair(String from, String to) {
    static Pair of(Row row) {
      String a = row.text("id");
      String b = row.text("copy");
      return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  /** In the order of what tells most. */
  private enum Reason {
    URL,
    AMP,
    TITLE,
    TEXT
  }

  private record Join(Reason reason, double score) {}

  CopyJoin(Transaction transaction) {
    this.transaction = transaction;
  }

  /** Joins these articles, which are joined to none, to their copies. */
  void run(Map<String, Article> articles) {
    if (articles.isEmpty()) {
      return;
    }
    keepAlternates(articles);
    Set<String> ids = articles.keySet();
    transaction
        .run(CopyWrites.sameAddress(ids))
        .forEach(row -> add(row, Boolean.TRUE.equals(row.get("amp")) ? Reason.AMP : Reason.URL, 1));
    transaction
        .run(CopyWrites.sameTitle(ids, TITLE_DAYS))
        .forEach(row -> add(row, Reason.TITLE, 1));
    transaction.run(CopyWrites.perhapsSameText(ids, TEXT_DAYS)).forEach(this::compare);
    write();
  }

  private void keepAlternates(Map<String, Article> articles) {
    List<Map<String, Object>> rows = new ArrayList<>();
    articles.forEach(
        (id, article) ->
            article
                .alternates()
                .forEach(
                    alternate ->
                        rows.add(
                            Map.of(
                                "article", id,
                                "address", Article.idOfUrl(alternate.url()),
                                "amp", alternate.amp()))));
    if (!rows.isEmpty()) {
      transaction.run(CopyWrites.alternates(rows));
    }
  }

  private void compare(Row row) {
    if (!joins.containsKey(Pair.of(row))) {
      double likeness = TextKeys.likeness(text(row, "left"), text(row, "right"));
      if (likeness >= NEAR) {
        add(row, Reason.TEXT, (double) Math.round(likeness * DECIMALS) / DECIMALS);
      }
    }
  }

  private void add(Row row, Reason reason, double score) {
    joins.merge(
        Pair.of(row),
        new Join(reason, score),
        (a, b) -> Comparator.comparing(Join::reason).compare(a, b) <= 0 ? a : b);
  }

  private void write() {
    if (!joins.isEmpty()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      joins.forEach(
          (pair, join) ->
              rows.add(
                  Map.of(
                      "from", pair.from(),
                      "to", pair.to(),
                      "reason", join.reason().name().toLowerCase(Locale.ROOT),
                      "score", join.score())));
      transaction.run(CopyWrites.join(rows));
    }
  }

  @SuppressWarnings("unchecked")
  private static String text(Row row, String side) {
    Map<String, String> texts = (Map<String, String>) Objects.requireNonNull(row.get(side), side);
    return ArticleRows.text(texts.getOrDefault("excerpt", ""), texts.getOrDefault("body", ""));
  }
}
