package dev.newsgraph.ingest;

import dev.newsgraph.cypher.ArticleWrites;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Articles that tell one story, joined through their copies (union–find; a story is named by its
 * least article id).
 */
final class Stories {
  private final Map<String, String> parents = new HashMap<>();

  private Stories() {}

  static Stories of(Transaction transaction, Collection<String> articles) {
    Stories stories = new Stories();
    for (Row row : transaction.run(ArticleWrites.copies(articles))) {
      stories.join(row.text("id"), row.text("copy"));
    }
    return stories;
  }

  /** {@return what the articles of one story share} */
  String of(String article) {
    String parent = parents.getOrDefault(article, article);
    return parent.equals(article) ? article : of(parent);
  }

  private void join(String a, String b) {
    String left = of(a);
    String right = of(b);
    if (left.compareTo(right) < 0) {
      parents.put(right, left);
    } else {
      parents.put(left, right);
    }
  }
}
