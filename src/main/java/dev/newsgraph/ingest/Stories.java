package dev.newsgraph.ingest;

import dev.newsgraph.cypher.CopyWrites;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Articles that tell one story, joined through their copies and the copies of these (union–find; a
 * story is named by its least article id).
 */
final class Stories {
  private final Map<String, String> parents = new HashMap<>();
  private final Set<String> articles = new TreeSet<>();

  Stories() {}

  /** The stories of these articles. */
  static Stories of(Transaction transaction, Collection<String> articles) {
    return of(transaction, articles, Set.of());
  }

  /** The stories of these articles, as if others were no copies of any. */
  static Stories of(
      Transaction transaction, Collection<String> articles, Collection<String> others) {
    Stories stories = new Stories();
    Set<String> next = new TreeSet<>(articles);
    while (!next.isEmpty()) {
      stories.articles.addAll(next);
      Set<String> copies = new TreeSet<>();
      for (Row row : transaction.run(CopyWrites.copies(next))) {
        if (!others.contains(row.text("copy"))) {
          stories.join(row.text("id"), row.text("copy"));
          copies.add(row.text("copy"));
        }
      }
      copies.removeAll(stories.articles);
      next = copies;
    }
    return stories;
  }

  /** {@return the articles that were asked for, and all that tell the same stories} */
  Set<String> articles() {
    return articles;
  }

  /** {@return what the articles of one story share} */
  synchronized String of(String article) {
    String root = article;
    for (String up = parents.get(root); up != null; up = parents.get(root)) {
      root = up;
    }
    for (String at = article; !at.equals(root); ) {
      String up = Objects.requireNonNull(parents.put(at, root));
      at = up;
    }
    return root;
  }

  /** Adds that two articles are copies. */
  synchronized void join(String a, String b) {
    String left = of(a);
    String right = of(b);
    int order = left.compareTo(right);
    if (order < 0) {
      parents.put(right, left);
    } else if (order > 0) {
      parents.put(left, right);
    }
  }
}
