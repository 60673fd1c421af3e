package dev.newsgraph.bench;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.newsgraph.bench.CorpusGenerator.Part;
import dev.newsgraph.catalog.Catalog;
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

/**
 * Loading into a store that holds much already: {@code .ci/bench grown SIZE...}. A corpus of so
 * many files is cut before its last tenth, and before the hundredth ahead of that. The first part
 * is loaded through the importer, the rest by statements into what the importer made; the last
 * tenth into an empty store as well; then all is loaded again, unchanged. The parts are archives,
 * so that a million files are three.
 */
public final class GrownBench {
  private static final long SEED = 42;
  private static final long TENTH = 10;
  private static final long HUNDREDTH = 100;
  private static final String ABOUT =
      "Files of a generated corpus a second, embedded store, in one process. *Bulk*: all but the"
          + " last eleven hundredths, through the importer into a new store, with all indexes made."
          + " *Last*: the last tenth, by statements into that store, right behind the hundredth"
          + " before it, as in one load, whose last tenth finds much of the store in memory;"
          + " *first*: the same files, by statements into an empty store, as the first tenth of a"
          + " corpus is loaded, the second time that is done. *Again*: all files once more,"
          + " unchanged. Heap in MiB, at its peak, garbage included. Java runs with the flags"
          + " of a load.";

  private final Catalog catalog = Catalog.read(Path.of("seeds/catalog"));
  private final Path folder;
  private final long size;
  private final Part begin;
  private final Part before;
  private final Part tenth;

  private GrownBench(Path folder, long size) throws IOException {
    this.folder = folder;
    this.size = size;
    this.tenth = new Part(folder.resolve("last.tar.gz"), size / TENTH);
    this.before = new Part(folder.resolve("before.tar.gz"), size / HUNDREDTH);
    this.begin = new Part(folder.resolve("begin.tar.gz"), size - tenth.files() - before.files());
    CorpusGenerator.write(SEED, List.of(begin, before, tenth));
  }

  public static void main(String... sizes) throws IOException {
    BenchmarkSection section =
        BenchmarkSection.of("grown", "Loading into a grown store", ABOUT)
            .columns(
                "files",
                "bulk",
                "bulk heap",
                "first",
                "last",
                "last/first",
                "heap",
                "again",
                "again/last");
    for (String size : sizes) {
      Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "grown");
      try {
        section.row(new GrownBench(folder, Long.parseLong(size)).measured());
      } finally {
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    }
    section.publish();
  }

  private Object[] measured() throws IOException {
    first();
    long first = first();
    Path target = folder.resolve("store");
    try (PeakHeap heap = new PeakHeap()) {
      long bulk = bulk(target);
      long bulkHeap = heap.mebibytesAndReset();
      try (GraphStore store = Stores.embedded(target, -1)) {
        load(store, before);
        long last = load(store, tenth);
        long peak = heap.mebibytes();
        long again =
            load(store, List.of(begin.archive(), before.archive(), tenth.archive()), 0, size);
        return new Object[] {
          size,
          Figures.rate(begin.files(), bulk),
          bulkHeap,
          Figures.rate(tenth.files(), first),
          Figures.rate(tenth.files(), last),
          (double) first / last,
          peak,
          Figures.rate(size, again),
          (double) last / tenth.files() * size / again
        };
      }
    }
  }

  /** {@return the nanoseconds that the last tenth takes where nothing was before} */
  private long first() throws IOException {
    Path target = folder.resolve("empty");
    try (GraphStore store = Stores.embedded(target, -1)) {
      Loader.prepare(store);
      return load(store, tenth);
    } finally {
      MoreFiles.deleteRecursively(target, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private long bulk(Path target) {
    long begun = System.nanoTime();
    Report report =
        InitialLoad.of(LoadRequest.of(List.of(begin.archive())))
            .run(target, catalog, standing -> {})
            .orElseThrow();
    try (GraphStore store = Stores.embedded(target, -1)) {
      Loader.prepare(store);
    }
    require(report.files() == begin.files(), "so many files were read: " + report);
    return System.nanoTime() - begun;
  }

  private long load(GraphStore store, Part part) {
    return load(store, List.of(part.archive()), part.files(), 0);
  }

  private long load(GraphStore store, List<Path> inputs, long written, long unchanged) {
    long begun = System.nanoTime();
    Report report = Loader.load(store, catalog, LoadRequest.of(inputs), standing -> {});
    long nanos = System.nanoTime() - begun;
    require(report.unchangedFiles() == unchanged, "so many files are unchanged: " + report);
    require(report.files() == written + unchanged, "so many files were read: " + report);
    return nanos;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("it does not hold that " + what);
    }
  }
}
