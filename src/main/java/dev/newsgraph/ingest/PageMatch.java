package dev.newsgraph.ingest;

import dev.newsgraph.cypher.ArticleWrites;
import dev.newsgraph.cypher.PageWrites;
import dev.newsgraph.document.Article;
import dev.newsgraph.document.Document;
import dev.newsgraph.document.Passages;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives articles the texts of pages that are theirs, whichever was read first. A page that is
 * nobody's text is an article of its own, until an article claims it.
 */
final class PageMatch {
  private final Transaction transaction;
  private final Records records;
  private final Set<String> claimed = new HashSet<>();

  PageMatch(Transaction transaction, Records records) {
    this.transaction = transaction;
    this.records = records;
  }

  /**
   * {@return ids of articles that stood for a page's text and do no more, as another article
   * claimed it}
   */
  Set<String> run() {
    keepPages();
    Map<String, Article> candidates = new TreeMap<>(records.articles());
    existingOwners().forEach((id, article) -> candidates.merge(id, article, ArticleMerge::of));
    Map<String, List<Map.Entry<String, Article>>> byKey = byKey(candidates);
    for (Row row : transaction.run(PageWrites.pagesWith(byKey.keySet()))) {
      claim(new Document.PageText(row.text("id"), row.text("title"), row.text("text")), byKey);
    }
    records.pages().forEach(this::standAlone);
    return claimed;
  }

  private void keepPages() {
    if (records.pages().isEmpty()) {
      return;
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    records
        .pages()
        .forEach(
            (id, page) ->
                rows.add(
                    Map.of(
                        "id", id,
                        "title", page.title(),
                        "text", page.text(),
                        "keys", List.copyOf(Passages.starts(page.text()).keySet()))));
    transaction.run(PageWrites.pages(rows));
  }

  /** Articles of the store whose excerpt begins like a passage of this batch's pages. */
  private Map<String, Article> existingOwners() {
    Set<String> keys = new HashSet<>();
    records.pages().values().forEach(page -> keys.addAll(Passages.starts(page.text()).keySet()));
    if (keys.isEmpty()) {
      return Map.of();
    }
    List<String> ids =
        transaction.run(PageWrites.articlesWith(keys)).stream().map(row -> row.text("id")).toList();
    Map<String, Article> owners = new HashMap<>();
    for (Row row : transaction.run(ArticleWrites.existing(ids))) {
      Article owner = ArticleRows.article(row);
      owners.put(owner.id(), owner);
    }
    return owners;
  }

  private static Map<String, List<Map.Entry<String, Article>>> byKey(
      Map<String, Article> articles) {
    Map<String, List<Map.Entry<String, Article>>> byKey = new HashMap<>();
    for (Map.Entry<String, Article> entry : articles.entrySet()) {
      String key = Passages.key(entry.getValue().excerpt());
      if (key != null) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
      }
    }
    return byKey;
  }

  private void claim(Document.PageText page, Map<String, List<Map.Entry<String, Article>>> byKey) {
    for (String key : Passages.starts(page.text()).keySet()) {
      for (Map.Entry<String, Article> owner : byKey.getOrDefault(key, List.of())) {
        String body = Passages.body(page.text(), owner.getValue().excerpt());
        if (body != null) {
          records.merge(owner.getKey(), owner.getValue().withBody(body));
          claimed.add(page.article().id());
        }
      }
    }
  }

  private void standAlone(String id, Document.PageText page) {
    Article own = page.article();
    if (!claimed.contains(own.id())) {
      records.merge(own.id(), own);
    }
  }
}
