package dev.newsgraph.ingest;

import dev.newsgraph.document.Article;
import dev.newsgraph.extract.Extraction;
import dev.newsgraph.extract.Extractor;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What articles say. Most is read ahead of the transaction that writes it, from the article as it
 * is expected to be; what turns out otherwise is read within it.
 */
final class Extractions {
  private final Supplier<Extractor> extractor;
  private final EntityRows entities;
  private final Map<Article, Extraction> read = new ConcurrentHashMap<>();

  Extractions(Supplier<Extractor> extractor, EntityRows entities) {
    this.extractor = extractor;
    this.entities = entities;
  }

  /** Reads these, on all cores. */
  void read(Collection<Article> articles) {
    articles.parallelStream().forEach(this::of);
  }

  Extraction of(Article article) {
    Extraction known = read.get(article);
    if (known == null) {
      known = extractor.get().extract(entities.known(article));
      read.put(article, known);
    }
    return known;
  }
}
