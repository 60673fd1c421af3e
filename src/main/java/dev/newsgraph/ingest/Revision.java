package dev.newsgraph.ingest;

import dev.newsgraph.cypher.ArticleWrites;
import dev.newsgraph.document.Article;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What new documents, and files that changed or are gone, make of the articles of the store. Where
 * nothing is taken back an article becomes what it was merged with what is new; where something is,
 * it is made anew from all files that still speak of it.
 */
final class Revision {
  private final Transaction transaction;
  private final Records said;
  private final Retraction retracted;
  private final Map<String, Article> before = new HashMap<>();
  private final Map<String, Article> now = new TreeMap<>();
  private final Set<String> anew = new TreeSet<>();
  private final List<Map<String, Object>> related = new ArrayList<>();
  private final List<PageMatch.Page> pages = new ArrayList<>();

  private Revision(Transaction transaction, Records said, Retraction retracted) {
    this.transaction = transaction;
    this.said = said;
    this.retracted = retracted;
  }

  static Revision of(Transaction transaction, Records said, Retraction retracted) {
    Revision revision = new Revision(transaction, said, retracted);
    revision.articles();
    revision.pages();
    return revision;
  }

  /** {@return articles that the store has, as they were, among those that are touched} */
  Map<String, Article> before() {
    return before;
  }

  /** {@return articles that are new or other than before, by id} */
  Map<String, Article> changed() {
    return now.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  /** {@return ids of articles of which nothing is said any more} */
  Set<String> removed() {
    return before.keySet().stream()
        .filter(id -> anew.contains(id) && !now.containsKey(id))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** {@return rows of {@code ArticleWrites.related}} */
  List<Map<String, Object>> related() {
    return related;
  }

  /** {@return pages whose text stands elsewhere than before} */
  List<PageMatch.Page> movedPages() {
    return pages.stream().filter(page -> !page.before().equals(page.owners())).toList();
  }

  private void articles() {
    Set<String> touched = new TreeSet<>(said.articles().keySet());
    touched.addAll(retracted.said().articles().keySet());
    before.putAll(stored(touched));
    said.articles()
        .forEach(
            (id, article) -> {
              Article was = before.get(id);
              now.put(id, was == null ? article : ArticleMerge.of(was, article));
            });
    makeAnew(retracted.said().articles().keySet());
  }

  /** From all that is said, without the texts of pages. */
  private void makeAnew(Collection<String> ids) {
    Records remaining = retracted.remaining(transaction, ids);
    for (String id : ids) {
      Article article = merged(remaining.articles().get(id), said.articles().get(id));
      if (article == null) {
        now.remove(id);
      } else {
        now.put(id, article);
      }
    }
    anew.addAll(ids);
    related.addAll(
        remaining.related(retracted.said().own().stream().filter(ids::contains).toList()));
  }

  private void pages() {
    PageMatch match = new PageMatch(transaction, this::untouched);
    Map<String, Article> candidates = new TreeMap<>(now);
    candidates.entrySet().removeIf(entry -> sameExcerpt(entry.getKey(), entry.getValue()));
    Set<String> reworded = new TreeSet<>(anew);
    reworded.addAll(candidates.keySet());
    pages.addAll(match.run(said.pages(), retracted, candidates, reworded));
    related.addAll(said.related(said.own()));
    Set<String> lost = lost(reworded);
    before.putAll(stored(lost));
    makeAnew(lost);
    addTexts(match.stored(lost));
  }

  /** Where a text stands no more, or not as before, what is left cannot be told from the store. */
  private Set<String> lost(Set<String> reworded) {
    Set<String> lost = new TreeSet<>();
    for (PageMatch.Page page : pages) {
      page.before().stream()
          .filter(id -> !page.owners().contains(id) || reworded.contains(id))
          .forEach(lost::add);
    }
    lost.removeAll(anew);
    return lost;
  }

  private void addTexts(List<PageMatch.Page> elsewhere) {
    Set<String> touched = pages.stream().map(PageMatch.Page::id).collect(Collectors.toSet());
    List<PageMatch.Page> all = new ArrayList<>(pages);
    elsewhere.stream().filter(page -> !touched.contains(page.id())).forEach(all::add);
    Set<String> owners =
        all.stream().flatMap(this::lackingText).collect(Collectors.toCollection(HashSet::new));
    owners.removeIf(id -> before.containsKey(id) || now.containsKey(id));
    before.putAll(stored(owners));
    all.forEach(page -> lackingText(page).forEach(id -> addText(page, id)));
  }

  private Stream<String> lackingText(PageMatch.Page page) {
    return page.owners().stream().filter(id -> anew.contains(id) || !page.before().contains(id));
  }

  private void addText(PageMatch.Page page, String owner) {
    Article there =
        now.containsKey(owner) || anew.contains(owner) ? now.get(owner) : before.get(owner);
    Article part = ArticleMerge.of(page.part(owner, there));
    now.put(owner, there == null ? part : ArticleMerge.of(there, part));
  }

  private boolean sameExcerpt(String id, Article article) {
    Article was = before.get(id);
    return was != null && !anew.contains(id) && was.excerpt().equals(article.excerpt());
  }

  private Map<String, Article> untouched(Collection<String> ids) {
    return stored(ids.stream().filter(id -> !anew.contains(id)).toList());
  }

  private Map<String, Article> stored(Collection<String> ids) {
    Map<String, Article> stored = new HashMap<>();
    if (!ids.isEmpty()) {
      for (Row row : transaction.run(ArticleWrites.existing(ids))) {
        Article article = ArticleRows.article(row);
        stored.put(article.id(), article);
      }
    }
    return stored;
  }

  private static @Nullable Article merged(@Nullable Article a, @Nullable Article b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return ArticleMerge.of(a, b);
  }
}
