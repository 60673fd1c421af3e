package dev.newsgraph.ingest;

import dev.newsgraph.document.Article;
import dev.newsgraph.document.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What documents say: their articles, one an id, who lists whom, and the texts of pages. */
final class Records {
  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> related = new LinkedHashMap<>();
  private final Map<String, Document.PageText> pages = new LinkedHashMap<>();

  private Records() {}

  static Records of(Collection<? extends Document> documents) {
    Records records = new Records();
    documents.forEach(records::add);
    return records;
  }

  /** {@return the id of the page that a text is} */
  static String pageId(Document.PageText page) {
    return "page:" + ArticleRows.hash(page.text());
  }

  /** {@return the articles by id, each merged from all that these documents say of it} */
  Map<String, Article> articles() {
    return articles;
  }

  /** {@return the articles that documents are of, not only list} */
  Set<String> own() {
    return related.keySet();
  }

  /** {@return the page texts by id} */
  Map<String, Document.PageText> pages() {
    return pages;
  }

  /**
   * {@return rows of {@code article}, {@code related}, {@code position} (the least) for the lists
   * of these articles}
   */
  List<Map<String, Object>> related(Collection<String> of) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String article : of) {
      related
          .getOrDefault(article, Map.of())
          .forEach(
              (listed, position) ->
                  rows.add(Map.of("article", article, "related", listed, "position", position)));
    }
    return rows;
  }

  private void add(Document document) {
    switch (document) {
      case Document.Post post -> add(post.article());
      case Document.PageText page -> pages.put(pageId(page), page);
      case Document.DataEntry entry -> {}
    }
  }

  private void add(Article article) {
    String id = merge(article);
    Map<String, Integer> list = related.computeIfAbsent(id, i -> new LinkedHashMap<>());
    int position = 0;
    for (Article listed : article.related()) {
      String other = merge(listed);
      if (!other.equals(id)) {
        list.merge(other, position, Math::min);
      }
      position++;
    }
  }

  private String merge(Article article) {
    String id = article.id();
    articles.merge(id, ArticleMerge.of(article), ArticleMerge::of);
    return id;
  }
}
