package dev.newsgraph.bench;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.ingest.InitialLoad;
import dev.newsgraph.ingest.LoadRequest;
import dev.newsgraph.ingest.Loader;
import dev.newsgraph.ingest.Report;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Loading: {@code .ci/bench load SIZE...}. For each size a generated corpus is loaded by
 * statements, and what was run is written down; it is loaded into a second store by statements, and
 * once more, unchanged; what was written down is run on a third store by a bare loop; and the
 * corpus is loaded into a fourth through the importer. All must hold as many nodes and
 * relationships of each kind.
 */
public final class LoadBench {
  private static final long SEED = 42;
  private static final long WARM_UP_SEED = 7;
  private static final long WARM_UP_FILES = 5_000;
  private static final String ABOUT =
      "Files of a generated corpus a second, from disk to committed graph, embedded store, in one"
          + " process. *Bare*: the same statements with the same rows, read from a record of them,"
          + " which a load before these made. *Last/first*: the rate of the last tenth of"
          + " the articles over that of the first. *Again*: the unchanged corpus. *Bulk*: the first"
          + " load through the importer, with all indexes made. Heap in MiB, at its peak, garbage"
          + " included. Java runs with the flags of a load.";

  private final Path folder;
  private final Path corpus;
  private final Path record;
  private final long size;
  private final Catalog catalog = Catalog.read(Path.of("seeds/catalog"));

  private LoadBench(Path folder, long size, long seed) throws IOException {
    this.folder = folder;
    this.size = size;
    this.corpus = folder.resolve("corpus");
    this.record = folder.resolve("record");
    CorpusGenerator.write(size, seed, corpus);
  }

  public static void main(String... sizes) throws IOException {
    BenchmarkSection section =
        BenchmarkSection.of("load", "Loading", ABOUT)
            .columns(
                "files",
                "load",
                "bare",
                "load/bare",
                "last/first",
                "heap",
                "again",
                "again/load",
                "bulk",
                "bulk/load",
                "bulk heap");
    in(WARM_UP_FILES, WARM_UP_SEED, LoadBench::measured);
    for (String size : sizes) {
      section.row(in(Long.parseLong(size), SEED, LoadBench::measured));
    }
    section.publish();
  }

  @FunctionalInterface
  private interface Measuring {
    Object[] run(LoadBench bench) throws IOException;
  }

  private static Object[] in(long size, long seed, Measuring measuring) throws IOException {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "load");
    try {
      return measuring.run(new LoadBench(folder, size, seed));
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private Object[] measured() throws IOException {
    record();
    Loaded loaded = loaded();
    long bare = bare(loaded.graph());
    try (PeakHeap heap = new PeakHeap()) {
      long bulk = bulk(loaded.graph());
      return new Object[] {
        size,
        rate(loaded.nanos()),
        rate(bare),
        ratio(bare, loaded.nanos()),
        loaded.pace().lastToFirst(),
        loaded.heap(),
        rate(loaded.again()),
        ratio(loaded.nanos(), loaded.again()),
        rate(bulk),
        ratio(loaded.nanos(), bulk),
        heap.mebibytes()
      };
    }
  }

  /**
   * A load by statements.
   *
   * @param nanos that it took
   * @param again nanoseconds that the next one took
   * @param heap its peak, in MiB
   */
  private record Loaded(long nanos, long again, long heap, Pace pace, Map<String, Long> graph) {}

  /** Keeping a record takes time, so that its load is not the one that is measured. */
  private void record() throws IOException {
    try (GraphStore store = Stores.embedded(folder.resolve("recorded"), -1);
        RecordingStore recording = new RecordingStore(store, record)) {
      Loader.prepare(store);
      Loader.load(recording, catalog, request(), standing -> {});
    } finally {
      delete("recorded");
    }
  }

  private Loaded loaded() throws IOException {
    try (GraphStore store = Stores.embedded(folder.resolve("loaded"), -1);
        PeakHeap heap = new PeakHeap()) {
      Loader.prepare(store);
      Pace pace = new Pace();
      long begun = System.nanoTime();
      Loader.load(store, catalog, request(), pace);
      long nanos = System.nanoTime() - begun;
      long peak = heap.mebibytes();
      begun = System.nanoTime();
      Report again = Loader.load(store, catalog, request(), standing -> {});
      long reload = System.nanoTime() - begun;
      require(again.unchangedFiles() == size, "every file is unchanged: " + again);
      return new Loaded(nanos, reload, peak, pace, counts(store));
    } finally {
      delete("loaded");
    }
  }

  private long bare(Map<String, Long> graph) throws IOException {
    try (GraphStore store = Stores.embedded(folder.resolve("bare"), -1)) {
      Loader.prepare(store);
      long begun = System.nanoTime();
      RecordingStore.replay(record, store);
      long nanos = System.nanoTime() - begun;
      requireSame(counts(store), graph);
      return nanos;
    } finally {
      delete("bare");
      Files.delete(record);
    }
  }

  private long bulk(Map<String, Long> graph) {
    Path target = folder.resolve("bulk");
    long begun = System.nanoTime();
    InitialLoad.of(request()).run(target, catalog, standing -> {}).orElseThrow();
    try (GraphStore store = Stores.embedded(target, -1)) {
      Loader.prepare(store);
      long nanos = System.nanoTime() - begun;
      requireSame(counts(store), graph);
      return nanos;
    }
  }

  private LoadRequest request() {
    return LoadRequest.of(List.of(corpus));
  }

  /** How many nodes of each label there are, and relationships of each type. */
  private static Map<String, Long> counts(GraphStore store) {
    String text =
        """
        MATCH (n) UNWIND labels(n) AS kind RETURN kind, count(*) AS count
        UNION ALL
        MATCH ()-[r]->() RETURN type(r) AS kind, count(*) AS count
        """;
    Map<String, Long> counts = new TreeMap<>();
    store
        .read(tx -> tx.run(Statement.of(text)))
        .forEach(row -> counts.put(row.text("kind"), row.number("count")));
    return counts;
  }

  private static void requireSame(Map<String, Long> counts, Map<String, Long> as) {
    require(counts.equals(as), counts + " is " + as);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("it does not hold that " + what);
    }
  }

  private void delete(String store) throws IOException {
    MoreFiles.deleteRecursively(folder.resolve(store), RecursiveDeleteOption.ALLOW_INSECURE);
  }

  private long rate(long nanos) {
    return Figures.rate(size, nanos);
  }

  private static double ratio(long nanos, long of) {
    return (double) nanos / of;
  }
}
