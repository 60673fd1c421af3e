package dev.newsgraph.extract;

import dev.newsgraph.document.Article;
import java.util.List;

/** What an article asserts, in as few words as a test needs. */
final class Told {
  private Told() {}

  /** {@return {@code Acme ADOPTED Kafka}, one for each assertion} */
  static List<String> by(Extractor extractor, Article article) {
    return extractor.extract(article).assertions().stream()
        .map(a -> a.subject().name() + " " + a.kind() + " " + a.object().name())
        .toList();
  }
}
