package dev.newsgraph.ingest;

import com.google.common.hash.Hashing;
import dev.newsgraph.document.Document;
import dev.newsgraph.document.SourceFile;
import dev.newsgraph.document.SourceFiles;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** Files → their {@code Source} nodes, and what they say of each article and page. */
final class FileStep {
  private static final int CHUNK_FILES = 100;
  private static final long CHUNK_BYTES = 1L << 20;

  private final GraphDraft draft;
  private final Spill<Records.Part> said;
  private final Spill<PageStep.Found> pages;
  private final Workers workers;
  private final Consumer<Problem> refused;
  private final LongConsumer progress;
  private final Deque<Future<List<Problem>>> begun = new ArrayDeque<>();
  private final LongStream.Builder paths = LongStream.builder();
  private List<SourceFile> chunk = new ArrayList<>();
  private long bytes;
  private long files;

  /** Takes who hears how many files were read so far. */
  FileStep(
      GraphDraft draft,
      Spill<Records.Part> said,
      Spill<PageStep.Found> pages,
      Workers workers,
      Consumer<Problem> refused,
      LongConsumer progress) {
    this.draft = draft;
    this.said = said;
    this.pages = pages;
    this.workers = workers;
    this.refused = refused;
    this.progress = progress;
  }

  /** {@return how many files there are} */
  long run(LoadRequest request) {
    SourceFiles.read(
        request.inputs(),
        request.largest(),
        place -> !place.isData() && request.wants(place),
        this::take,
        refused);
    begin();
    while (!begun.isEmpty()) {
      awaitFirst();
    }
    return files;
  }

  /** {@return whether some file was read twice, as inputs overlap; of such the last one counts} */
  boolean hasRepeats() {
    long[] all = paths.build().sorted().toArray();
    return Arrays.stream(all).distinct().count() < all.length;
  }

  private void take(SourceFile file) {
    chunk.add(file);
    bytes += file.bytes().length;
    files++;
    paths.add(Hashing.sha256().hashString(file.place().id(), StandardCharsets.UTF_8).asLong());
    if (chunk.size() >= CHUNK_FILES || bytes >= CHUNK_BYTES) {
      begin();
    }
  }

  /** Hands a chunk to the workers, and lets them have no more than two each to do. */
  private void begin() {
    List<SourceFile> taken = chunk;
    chunk = new ArrayList<>();
    bytes = 0;
    begun.add(workers.begin(() -> read(taken)));
    while (begun.size() > 2 * workers.threads()) {
      awaitFirst();
    }
    progress.accept(files);
  }

  private void awaitFirst() {
    Workers.result(begun.remove()).forEach(refused);
  }

  private List<Problem> read(List<SourceFile> files) {
    List<Problem> problems = new ArrayList<>();
    for (SourceFile file : files) {
      try {
        add(LoadedFile.of(file, file.hash()));
      } catch (ProblemException e) {
        problems.addAll(e.problems());
      }
    }
    return problems;
  }

  private void add(LoadedFile file) {
    String source = source(draft, file, List.of("Source"));
    switch (file.document()) {
      case Document.Post post -> {
        Records.parts(post).forEach(part -> said.add(part.article().id(), part));
        draft.link(source, "STATES", post.article().id(), Map.of());
      }
      case Document.PageText page -> {
        String id = Records.pageId(page);
        pages.add(id, new PageStep.Found(id, page));
        draft.link(source, "STATES", id, Map.of());
      }
      case Document.DataEntry _ -> {}
      case null -> {}
    }
  }

  /** {@return the id of a file's node, within the import} */
  static String source(GraphDraft draft, LoadedFile file, List<String> labels) {
    String id = "source:" + file.path();
    draft.node(
        id, labels, Map.of("path", file.path(), "hash", file.hash(), "content", file.content()));
    return id;
  }
}
