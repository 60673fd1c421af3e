package dev.newsgraph.ingest;

import com.google.common.hash.Hashing;
import dev.newsgraph.cypher.SourceWrites;
import dev.newsgraph.document.Input;
import dev.newsgraph.document.SourceFiles;
import dev.newsgraph.store.GraphStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Files that were loaded from folders and archives, and are there no more. A file that is there and
 * cannot be read is not gone. Of an archive's entries a hash each is held; of a folder's files
 * nothing.
 */
final class GoneFiles {
  private static final int AT_ONCE = 200;
  private static final String IN_ARCHIVE = "!/";

  private final GraphStore store;
  private final LoadRequest request;
  private final Set<Long> entries = new HashSet<>();

  GoneFiles(GraphStore store, LoadRequest request) {
    this.store = store;
    this.request = request;
  }

  /** Hands on their paths, some at a time. */
  void each(Consumer<List<String>> gone) {
    surveyArchives();
    for (Input input : request.inputs()) {
      String prefix = input.id() + (Files.isDirectory(input.path()) ? "/" : IN_ARCHIVE);
      String last = "";
      for (List<String> paths = below(prefix, last);
          !paths.isEmpty();
          paths = below(prefix, last)) {
        last = paths.getLast();
        List<String> missing = paths.stream().filter(path -> !isThere(path, input)).toList();
        if (!missing.isEmpty()) {
          gone.accept(missing);
        }
      }
    }
  }

  private List<String> below(String prefix, String after) {
    return store.read(
        tx ->
            tx.run(SourceWrites.below(prefix, after, AT_ONCE)).stream()
                .map(row -> row.text("path"))
                .toList());
  }

  private void surveyArchives() {
    SourceFiles.read(
        request.inputs(),
        request.largest(),
        place -> {
          if (place.id().contains(IN_ARCHIVE)) {
            entries.add(hash(place.id()));
          }
          return false;
        },
        file -> {},
        problem -> {});
  }

  private boolean isThere(String path, Input input) {
    if (path.contains(IN_ARCHIVE)) {
      return entries.contains(hash(path));
    }
    Path file = input.path().resolve(path.substring(input.id().length() + 1));
    return Files.exists(file);
  }

  private static long hash(String path) {
    return Hashing.sha256().hashString(path, StandardCharsets.UTF_8).asLong();
  }
}
