package dev.newsgraph.ingest;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
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
      String body = article == null ? null : Passages.of(page.text()).body(article.excerpt());
      if (article != null && body != null) {
        return article.withBody(body);
      }
      if (owner.equals(page.article().id())) {
        return page.article();
      }
      throw new IllegalStateException(owner + " has no such text");
    }
  }

  /**
   * A page of the store.
   *
   * @param owners the articles that its text stands in; empty for one that was just added
   * @param sources paths of the files that hold it
   */
  private record Kept(PageText page, Passages passages, Set<String> owners, List<String> sources) {

    String id() {
      return page.source();
    }

    String ownArticle() {
      return page.article().id();
    }

    boolean isNew() {
      return owners.isEmpty();
    }

    boolean isHeldBeside(Set<String> retracted) {
      return !retracted.containsAll(sources);
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
    SetMultimap<String, String> begun = begun(keys(candidates.values()));
    ids.addAll(begun.keySet());
    ids.addAll(column(PageWrites::pagesOf, stoodIn));
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Kept> kept = transaction.run(PageWrites.read(ids)).stream().map(PageMatch::kept).toList();
    addStored(kept, candidates);
    ListMultimap<String, Article> byKey = byKey(candidates.values());
    List<Page> touched = new ArrayList<>();
    for (Kept one : kept) {
      boolean held = pages.containsKey(one.id()) || one.isHeldBeside(retracted.paths());
      Set<String> keys = one.isNew() ? one.passages().keys() : begun.get(one.id());
      Set<String> owners =
          held
              ? owners(one, stoodIn, excerpts(keys, byKey, candidates.get(one.ownArticle())))
              : Set.of();
      touched.add(new Page(one.id(), one.page(), one.owners(), owners));
    }
    return touched;
  }

  /** Pages of these articles as they are stored, whose texts stand where they stood. */
  List<Page> stored(Set<String> articles) {
    Set<String> ids = column(PageWrites::pagesOf, articles);
    return ids.isEmpty()
        ? List.of()
        : transaction.run(PageWrites.read(ids)).stream()
            .map(PageMatch::kept)
            .map(page -> new Page(page.id(), page.page(), page.owners(), page.owners()))
            .toList();
  }

  /** Keeps anew how the passages of these articles' pages begin. */
  void keepPassages(Set<String> articles) {
    Map<String, PageText> pages = new TreeMap<>();
    stored(articles).forEach(page -> pages.put(page.id(), page.page()));
    keep(pages);
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
                    "keys", List.copyOf(Passages.of(page.text()).keys()))));
    transaction.run(PageWrites.pages(rows));
  }

  /**
   * Adds articles of the store: for a new text all that begin like one of its passages; for others
   * the one that it stands in where it is nobody's.
   */
  private void addStored(List<Kept> pages, Map<String, Article> candidates) {
    Set<String> keys = new HashSet<>();
    Set<String> ids = new TreeSet<>();
    for (Kept page : pages) {
      if (page.isNew()) {
        keys.addAll(page.passages().keys());
      } else {
        ids.add(page.ownArticle());
      }
    }
    ids.addAll(column(PageWrites::articlesWith, keys));
    ids.removeAll(candidates.keySet());
    if (!ids.isEmpty()) {
      candidates.putAll(stored.apply(ids));
    }
  }

  /** {@return the pages that have passages of these keys, and which of them} */
  private SetMultimap<String, String> begun(Collection<String> keys) {
    SetMultimap<String, String> begun = TreeMultimap.create();
    if (!keys.isEmpty()) {
      transaction
          .run(PageWrites.pagesWith(keys))
          .forEach(row -> begun.put(row.text("id"), row.text("key")));
    }
    return begun;
  }

  /** Of the articles that begin like passages, and of a page's own, which was told by its id. */
  private static Map<String, String> excerpts(
      Set<String> keys, ListMultimap<String, Article> byKey, @Nullable Article own) {
    Map<String, String> excerpts = new HashMap<>();
    for (String key : keys) {
      byKey.get(key).forEach(one -> excerpts.put(one.id(), one.excerpt()));
    }
    if (own != null) {
      excerpts.put(own.id(), own.excerpt());
    }
    return excerpts;
  }

  /**
   * Where a text stood, it still stands if the article is as before; an article of its own is only
   * for a text that is nobody's.
   */
  private static Set<String> owners(Kept page, Set<String> reworded, Map<String, String> excerpts) {
    Set<String> owners = new TreeSet<>(page.owners());
    owners.removeAll(reworded);
    owners.remove(page.ownArticle());
    owners.addAll(matching(page.passages(), excerpts));
    return owners.isEmpty() ? Set.of(page.ownArticle()) : owners;
  }

  /**
   * {@return the articles that a page's text stands in}
   *
   * @param passages of the page's text
   * @param excerpts of the articles whose excerpt begins like one of them, by id
   */
  static Set<String> owners(Passages passages, PageText page, Map<String, String> excerpts) {
    Set<String> owners = matching(passages, excerpts);
    return owners.isEmpty() ? Set.of(page.article().id()) : owners;
  }

  private static Set<String> matching(Passages passages, Map<String, String> excerpts) {
    Set<String> matching = new TreeSet<>();
    excerpts.forEach(
        (id, excerpt) -> {
          if (passages.body(excerpt) != null) {
            matching.add(id);
          }
        });
    return matching;
  }

  private static ListMultimap<String, Article> byKey(Collection<Article> articles) {
    ListMultimap<String, Article> byKey = ArrayListMultimap.create();
    for (Article article : articles) {
      String key = Passages.key(article.excerpt());
      if (key != null) {
        byKey.put(key, article);
      }
    }
    return byKey;
  }

  private static Set<String> keys(Collection<Article> articles) {
    return articles.stream()
        .map(article -> Passages.key(article.excerpt()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private <T> Set<String> column(
      Function<Collection<T>, Statement> statement, Collection<T> values) {
    return values.isEmpty()
        ? new TreeSet<>()
        : transaction.run(statement.apply(values)).stream()
            .map(row -> row.text("id"))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Kept kept(Row row) {
    PageText page = new PageText(row.text("id"), row.text("title"), row.text("text"));
    return new Kept(
        page, Passages.of(page.text()), new TreeSet<>(row.texts("owners")), row.texts("sources"));
  }
}
