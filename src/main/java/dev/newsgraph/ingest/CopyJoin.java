package dev.newsgraph.ingest;

import dev.newsgraph.cypher.CopyWrites;
import dev.newsgraph.document.Article;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Joins articles that tell one story: of one address, one title, or nearly one text. */
final class CopyJoin {
  private final Transaction transaction;
  private final Map<String, Joined> joins = new HashMap<>();

  CopyJoin(Transaction transaction) {
    this.transaction = transaction;
  }

  /** Joins these articles, which are joined to none, to their copies. */
  void run(Map<String, Article> articles) {
    if (articles.isEmpty()) {
      return;
    }
    keepAlternates(articles.values());
    Set<String> ids = articles.keySet();
    transaction
        .run(CopyWrites.sameAddress(ids))
        .forEach(row -> add(Joined.byAddress(id(row), copy(row), isAmp(row))));
    transaction
        .run(CopyWrites.sameTitle(ids, Joined.TITLE_DAYS))
        .forEach(row -> add(Joined.byTitle(id(row), copy(row))));
    transaction.run(CopyWrites.perhapsSameText(ids, Joined.TEXT_DAYS)).forEach(this::compare);
    write();
  }

  private void keepAlternates(Collection<Article> articles) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Article article : articles) {
      ArticleRows.addresses(article)
          .forEach(
              (address, amp) ->
                  rows.add(Map.of("article", article.id(), "address", address, "amp", amp)));
    }
    if (!rows.isEmpty()) {
      transaction.run(CopyWrites.alternates(rows));
    }
  }

  private void compare(Row row) {
    if (!joins.containsKey(Joined.byTitle(id(row), copy(row)).pair())) {
      Joined.byText(id(row), copy(row), text(row, "left"), text(row, "right")).ifPresent(this::add);
    }
  }

  private void add(Joined join) {
    joins.merge(join.pair(), join, Joined::surer);
  }

  private void write() {
    if (!joins.isEmpty()) {
      transaction.run(CopyWrites.join(joins.values().stream().map(CopyJoin::row).toList()));
    }
  }

  private static Map<String, Object> row(Joined join) {
    Map<String, Object> row = new HashMap<>(join.properties());
    row.put("from", join.from());
    row.put("to", join.to());
    return row;
  }

  private static String id(Row row) {
    return row.text("id");
  }

  private static String copy(Row row) {
    return row.text("copy");
  }

  private static boolean isAmp(Row row) {
    return Boolean.TRUE.equals(row.get("amp"));
  }

  @SuppressWarnings("unchecked")
  private static String text(Row row, String side) {
    Map<String, String> texts = (Map<String, String>) Objects.requireNonNull(row.get(side), side);
    return ArticleRows.text(texts.getOrDefault("excerpt", ""), texts.getOrDefault("body", ""));
  }
}
