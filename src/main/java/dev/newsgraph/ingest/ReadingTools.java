package dev.newsgraph.ingest;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.hash.Hashing;
import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.document.Article;
import dev.newsgraph.extract.Extraction;
import dev.newsgraph.extract.Extractor;

/** All that articles are read with. */
final class ReadingTools {
  /** To be raised where what is kept of articles, pages or events is other than before. */
  private static final int LAYOUT = 3;

  private final String digest;
  private final Supplier<Extractor> extractor;
  private final EntityRows entities;
  private final EventLabels labels;

  private ReadingTools(Catalog catalog) {
    this.digest =
        Hashing.sha256()
            .hashUnencodedChars(LAYOUT + catalog.digest() + Extractor.digest())
            .toString();
    // Made when the first article is read: most loads at a start find nothing new.
    this.extractor = Suppliers.memoize(() -> Extractor.of(catalog));
    this.entities = new EntityRows(catalog);
    this.labels = new EventLabels(catalog);
  }

  static ReadingTools of(Catalog catalog) {
    return new ReadingTools(catalog);
  }

  /** {@return a digest of the catalog, the rules, and what is kept of what they find} */
  String digest() {
    return digest;
  }

  EntityRows entities() {
    return entities;
  }

  EventLabels labels() {
    return labels;
  }

  /** {@return what an article says} */
  Extraction extract(Article article) {
    return extractor.get().extract(entities.known(article));
  }

  /** {@return what reads articles, for one batch} */
  ReadAhead<Extraction> extractions() {
    return new ReadAhead<>(this::extract);
  }
}
