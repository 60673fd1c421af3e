package dev.newsgraph.ingest;

import dev.newsgraph.document.Article;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What is made of articles, each by itself. Most is made on all cores ahead of the transaction that
 * writes it, from the article as it is expected to be; what turns out otherwise is made within it.
 */
final class ReadAhead<T> {
  private final Function<Article, T> make;
  private final Map<Article, T> made = new ConcurrentHashMap<>();

  ReadAhead(Function<Article, T> make) {
    this.make = make;
  }

  /** Makes what is to be made of these, on all cores. */
  void read(Collection<Article> articles) {
    articles.parallelStream().forEach(this::of);
  }

  T of(Article article) {
    T known = made.get(article);
    if (known == null) {
      known = make.apply(article);
      made.put(article, known);
    }
    return known;
  }
}
