package dev.newsgraph.ingest;

import dev.newsgraph.document.Document;
import dev.newsgraph.document.SourceFile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read, on its way into the graph.
 *
 * @param path the same from every working folder
 * @param content as the graph keeps it
 * @param document null where it holds nothing
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record LoadedFile(String path, String hash, byte[] content, @Nullable Document document) {

  /**
   * Reads a file.
   *
   * @throws dev.newsgraph.problem.ProblemException where it cannot be read
   */
  static LoadedFile of(SourceFile file, String hash) {
    return new LoadedFile(
        file.place().id(), hash, StoredContent.of(file.bytes()), file.document().orElse(null));
  }

  /** A row of {@code SourceWrites.write}. */
  Map<String, Object> row() {
    return Map.of("path", path, "hash", hash, "content", content, "states", states());
  }

  /** Id of the article or page that the file is of; empty where it is of none. */
  private String states() {
    return switch (document) {
      case Document.Post post -> post.article().id();
      case Document.PageText page -> Records.pageId(page);
      case Document.DataEntry entry -> "";
      case null -> "";
    };
  }

  /** How many records of articles it holds. */
  int size() {
    return document instanceof Document.Post post ? 1 + post.article().related().size() : 1;
  }
}
