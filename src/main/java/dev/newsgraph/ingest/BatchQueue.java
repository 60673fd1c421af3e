package dev.newsgraph.ingest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.newsgraph.document.Article;
import dev.newsgraph.extract.Extraction;
import dev.newsgraph.store.GraphStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches one after the other, each while the next is being read. What articles say is read
 * ahead of the transaction, which then holds its locks for no longer than writing takes.
 */
final class BatchQueue implements AutoCloseable {
  private static final int REMEMBERED = 20_000;

  private final GraphStore store;
  private final ReadingTools tools;
  private final Readers readers;
  private final Consumer<Written> written;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("load-writer").factory());
  private final Cache<String, Article> recent =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();
  private @Nullable Future<Written> atWork;

  /**
   * A batch that is committed.
   *
   * @param files how many it held
   * @param retries how often it was tried in vain
   */
  record Written(int files, int gone, BatchLoad.Outcome outcome, int retries) {}

  /** Takes what hears of each batch, in the thread that hands the next one in. */
  BatchQueue(GraphStore store, ReadingTools tools, Readers readers, Consumer<Written> written) {
    this.store = store;
    this.tools = tools;
    this.readers = readers;
    this.written = written;
  }

  /** Reads a batch, and hands it on to be written once the one before is. */
  void add(List<LoadedFile> files, Collection<String> gone) {
    List<Article> expected = expected(files);
    ReadAhead<Extraction> extractions = tools.extractions();
    ReadAhead<Map<String, Object>> rows = new ReadAhead<>(ArticleRows::row);
    readers.each(expected, extractions::of);
    readers.each(expected, rows::of);
    await();
    atWork = writer.submit(() -> write(files, gone, extractions, rows));
  }

  /** Waits until all is written. */
  void await() {
    if (atWork != null) {
      Written done = Workers.result(atWork);
      atWork = null;
      written.accept(done);
    }
  }

  /**
   * Articles as they will be, as far as this process knows, but for those that stay as they are.
   */
  private List<Article> expected(List<LoadedFile> files) {
    List<Article> expected = new ArrayList<>();
    Records.of(files.stream().map(LoadedFile::document).filter(Objects::nonNull).toList())
        .articles()
        .forEach(
            (id, article) -> {
              Article known = recent.getIfPresent(id);
              Article merged = known == null ? article : ArticleMerge.of(known, article);
              if (!merged.equals(known)) {
                expected.add(merged);
              }
            });
    return expected;
  }

  private Written write(
      List<LoadedFile> files,
      Collection<String> gone,
      ReadAhead<Extraction> extractions,
      ReadAhead<Map<String, Object>> rows) {
    int[] attempts = {0};
    BatchLoad.Outcome outcome =
        store.write(
            transaction -> {
              attempts[0]++;
              return new BatchLoad(transaction, tools, extractions, rows).run(files, gone);
            });
    outcome.now().forEach(recent::put);
    return new Written(files.size(), gone.size(), outcome, attempts[0] - 1);
  }

  /** Lets the batch at work end; what is not written yet is not. */
  @Override
  public void close() {
    writer.close();
  }
}
