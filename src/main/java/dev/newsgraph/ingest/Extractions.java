package dev.newsgraph.ingest;

import dev.newsgraph.document.Article;
import dev.newsgraph.extract.Extraction;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What articles say. Most is read ahead of the transaction that writes it, from the article as it
 * is expected to be; what turns out otherwise is read within it.
 */
final class Extractions {
  private final Function<Article, Extraction> extract;
  private final Map<Article, Extraction> read = new ConcurrentHashMap<>();

  Extractions(Function<Article, Extraction> extract) {
    this.extract = extract;
  }

  /** Reads these, on all cores. */
  void read(Collection<Article> articles) {
    articles.parallelStream().forEach(this::of);
  }

  Extraction of(Article article) {
    Extraction known = read.get(article);
    if (known == null) {
      known = extract.apply(article);
      read.put(article, known);
    }
    return known;
  }
}
