package dev.newsgraph.ingest;

import dev.newsgraph.document.Article;
import dev.newsgraph.document.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
      case Document.Post post -> parts(post).forEach(this::add);
      case Document.PageText page -> pages.put(pageId(page), page);
      case Document.DataEntry entry -> {}
    }
  }

  /**
   * One article as a document has it.
   *
   * @param article lists none
   * @param listed ids of the articles that the document lists under it, in order; null where the
   *     document is not of this article but lists it
   */
  record Part(Article article, @Nullable List<String> listed) {}

  /** {@return what a file says, article by article} */
  static List<Part> parts(Document.Post post) {
    List<Article> related = post.article().related();
    List<Part> parts = new ArrayList<>(related.size() + 1);
    parts.add(
        new Part(ArticleMerge.of(post.article()), related.stream().map(Article::id).toList()));
    related.forEach(listed -> parts.add(new Part(ArticleMerge.of(listed), null)));
    return parts;
  }

  /** Adds one such part; their order does not matter. */
  void add(Part part) {
    String id = part.article().id();
    articles.merge(id, part.article(), ArticleMerge::of);
    if (part.listed() != null) {
      list(id, part.listed());
    }
  }

  private void list(String id, List<String> listed) {
    Map<String, Integer> list = related.computeIfAbsent(id, i -> new LinkedHashMap<>());
    for (int position = 0; position < listed.size(); position++) {
      if (!listed.get(position).equals(id)) {
        list.merge(listed.get(position), position, Math::min);
      }
    }
  }
}
