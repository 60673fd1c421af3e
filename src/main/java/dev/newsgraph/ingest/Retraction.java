package dev.newsgraph.ingest;

import dev.newsgraph.cypher.SourceWrites;
import dev.newsgraph.document.Document;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Files that no longer say what they said, as they changed or are gone.
 *
 * @param paths of these files
 * @param said what they said
 */
record Retraction(Set<String> paths, Records said) {

  static Retraction of(Transaction transaction, Set<String> paths) {
    return paths.isEmpty()
        ? new Retraction(paths, Records.of(List.of()))
        : new Retraction(
            paths, Records.of(documents(transaction.run(SourceWrites.contents(paths)))));
  }

  /** {@return what all other files say of these articles, and of others beside} */
  Records remaining(Transaction transaction, Collection<String> articles) {
    return articles.isEmpty()
        ? Records.of(List.of())
        : Records.of(
            documents(
                transaction.run(SourceWrites.speakingOf(articles)).stream()
                    .filter(row -> !paths.contains(row.text("path")))
                    .toList()));
  }

  private static List<Document> documents(List<Row> rows) {
    return rows.parallelStream()
        .flatMap(
            row ->
                StoredContent.document(
                    row.text("path"), (byte[]) Objects.requireNonNull(row.get("content")))
                    .stream())
        .toList();
  }
}
