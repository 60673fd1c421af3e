package dev.newsgraph.extract;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.document.Article;
import java.util.List;
import java.util.Objects;

/** Reads what articles say. Immutable, and safe for use by many threads. */
public final class Extractor {
  private final Catalog catalog;

  private Extractor(Catalog catalog) {
    this.catalog = catalog;
  }

  public static Extractor of(Catalog catalog) {
    return new Extractor(catalog);
  }

  /** Reads title, excerpt and body of one article. */
  public Extraction extract(Article article) {
    Objects.requireNonNull(catalog);
    Objects.requireNonNull(article);
    return new Extraction(List.of(), List.of());
  }
}
