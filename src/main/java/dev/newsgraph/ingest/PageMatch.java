package dev.newsgraph.ingest;

import dev.newsgraph.cypher.PageWrites;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.document.Article;
import dev.newsgraph.document.Document.PageText;
import dev.newsgraph.document.Passages;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives articles the texts of pages that are theirs, whichever was read first: a page's text stands
 * in every article whose excerpt begins like one of its passages. A page that is nobody's text is
 * an article of its own.
 */
final class PageMatch {
  private final Transaction transaction;
  private final Function<Collection<String>, Map<String, Article>> stored;

  /**
   * A page that is touched.
   *
   * @param before the articles that its text stood in
   * @param owners the articles that its text stands in now; empty where no file holds it any more
   */
  record Page(String id, PageText page, Set<String> before, Set<String> owners) {

    /** {@return what the page's text adds to an article that it stands in} */
    Article part(String owner, @Nullable Article article) {
      String body = article == null ? null : Passages.body(page.text(), article.excerpt());
      if (article != null && body != null) {
        return article.withBody(body);
      }
      if (owner.equals(page.article().id())) {
        return page.article();
      }
      throw new IllegalStateException(owner + " has no such text");
    }
  }

  /** Takes what reads articles out of the store, by their ids. */
  PageMatch(Transaction transaction, Function<Collection<String>, Map<String, Article>> stored) {
    this.transaction = transaction;
    this.stored = stored;
  }

  /**
   * Keeps new texts, and tells for every page that this touches where its text stands.
   *
   * @param pages new texts
   * @param retracted pages that files no longer hold, and those files
   * @param candidates articles that are new or may have another excerpt than before; those of the
   *     store that a text stands in are added
   * @param stoodIn articles whose pages are touched in any case
   */
  List<Page> run(
      Map<String, PageText> pages,
      Retraction retracted,
      Map<String, Article> candidates,
      Set<String> stoodIn) {
    keep(pages);
    Set<String> ids = new TreeSet<>(pages.keySet());
    ids.addAll(retracted.said().pages().keySet());
    ids.addAll(column(PageWrites::pagesWith, keys(candidates.values())));
    ids.addAll(column(PageWrites::pagesOf, stoodIn));
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Row> rows = transaction.run(PageWrites.read(ids));
    Map<String, List<String>> byKey = byKey(withStored(rows, candidates));
    return rows.stream().map(row -> page(row, pages, retracted, candidates, byKey)).toList();
  }

  /** Pages of these articles as they are stored, whose texts stand where they stood. */
  List<Page> stored(Set<String> articles) {
    Set<String> ids = column(PageWrites::pagesOf, articles);
    return ids.isEmpty()
        ? List.of()
        : transaction.run(PageWrites.read(ids)).stream()
            .map(row -> new Page(row.text("id"), text(row), owners(row), owners(row)))
            .toList();
  }

  private void keep(Map<String, PageText> pages) {
    if (pages.isEmpty()) {
      return;
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    pages.forEach(
        (id, page) ->
            rows.add(
                Map.of(
                    "id", id,
                    "title", page.title(),
                    "text", page.text(),
                    "keys", List.copyOf(Passages.starts(page.text()).keySet()))));
    transaction.run(PageWrites.pages(rows));
  }

  private Map<String, Article> withStored(List<Row> pages, Map<String, Article> candidates) {
    Set<String> keys = new HashSet<>();
    pages.forEach(row -> keys.addAll(Passages.starts(row.text("text")).keySet()));
    Set<String> ids = column(PageWrites::articlesWith, keys);
    ids.removeAll(candidates.keySet());
    candidates.putAll(stored.apply(ids));
    return candidates;
  }

  private static Page page(
      Row row,
      Map<String, PageText> pages,
      Retraction retracted,
      Map<String, Article> candidates,
      Map<String, List<String>> byKey) {
    PageText page = text(row);
    boolean held =
        pages.containsKey(row.text("id"))
            || !retracted.paths().containsAll(strings(row, "sources"));
    Set<String> owners = held ? owners(page, candidates, byKey) : Set.of();
    return new Page(row.text("id"), page, owners(row), owners);
  }

  private static Set<String> owners(
      PageText page, Map<String, Article> candidates, Map<String, List<String>> byKey) {
    Map<String, String> excerpts = new HashMap<>();
    for (String key : Passages.starts(page.text()).keySet()) {
      for (String id : byKey.getOrDefault(key, List.of())) {
        excerpts.put(id, Objects.requireNonNull(candidates.get(id)).excerpt());
      }
    }
    return owners(page, excerpts);
  }

  /**
   * {@return the articles that a page's text stands in}
   *
   * @param excerpts of the articles whose excerpt begins like one of the page's passages, by id
   */
  static Set<String> owners(PageText page, Map<String, String> excerpts) {
    Set<String> owners = new TreeSet<>();
    excerpts.forEach(
        (id, excerpt) -> {
          if (Passages.body(page.text(), excerpt) != null) {
            owners.add(id);
          }
        });
    return owners.isEmpty() ? Set.of(page.article().id()) : owners;
  }

  private static Map<String, List<String>> byKey(Map<String, Article> articles) {
    Map<String, List<String>> byKey = new HashMap<>();
    new TreeMap<>(articles)
        .forEach(
            (id, article) -> {
              String key = Passages.key(article.excerpt());
              if (key != null) {
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(id);
              }
            });
    return byKey;
  }

  private static Set<String> keys(Collection<Article> articles) {
    return articles.stream()
        .map(article -> Passages.key(article.excerpt()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private Set<String> column(
      Function<Collection<String>, Statement> statement, Set<String> values) {
    return values.isEmpty()
        ? new TreeSet<>()
        : transaction.run(statement.apply(values)).stream()
            .map(row -> row.text("id"))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static PageText text(Row row) {
    return new PageText(row.text("id"), row.text("title"), row.text("text"));
  }

  private static Set<String> owners(Row row) {
    return new TreeSet<>(strings(row, "owners"));
  }

  @SuppressWarnings("unchecked")
  private static List<String> strings(Row row, String column) {
    return (List<String>) Objects.requireNonNull(row.get(column));
  }
}
