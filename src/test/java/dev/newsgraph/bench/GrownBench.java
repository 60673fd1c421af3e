package dev.newsgraph.bench;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
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
 * Loading into a store that holds much already: {@code .ci/bench grown SIZE...}. A corpus is cut
 * after so many files. The first part is loaded through the importer, the second by statements into
 * what the importer made, and into an empty store as well; then all is loaded again, unchanged. The
 * parts are archives, so that a million files are two.
 */
public final class GrownBench {
  private static final long SEED = 42;
  private static final long MOST_FURTHER = 10_000;
  private static final String ABOUT =
      "Files of a generated corpus a second, embedded store, in one process. *Bulk*: so many files"
          + " through the importer into a new store, with all indexes made. *Grown*: *further*"
          + " files of the same corpus, loaded by statements into that store; *empty*: the same"
          + " further files, by statements into an empty store, the second time that is done."
          + " *Again*: all files once more, unchanged. Heap in MiB, at its peak, garbage included."
          + " Java runs with the parallel collector, as a load does.";

  private final Catalog catalog = Catalog.read(Path.of("seeds/catalog"));
  private final Path folder;
  private final Path first;
  private final Path second;
  private final long size;
  private final long further;

  private GrownBench(Path folder, long size) throws IOException {
    this.folder = folder;
    this.size = size;
    this.further = Math.min(MOST_FURTHER, size / 2);
    this.first = folder.resolve("first.tar.gz");
    this.second = folder.resolve("second.tar.gz");
    CorpusGenerator.write(size, further, SEED, first, second);
  }

  public static void main(String... sizes) throws IOException {
    BenchmarkSection section =
        BenchmarkSection.of("grown", "Loading into a grown store", ABOUT)
            .columns(
                "files",
                "bulk",
                "bulk heap",
                "further",
                "empty",
                "grown",
                "grown/empty",
                "heap",
                "again",
                "again/grown");
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
    empty();
    long empty = empty();
    Path target = folder.resolve("store");
    try (PeakHeap heap = new PeakHeap()) {
      long bulk = bulk(target);
      long bulkHeap = heap.mebibytesAndReset();
      try (GraphStore store = Stores.embedded(target, -1)) {
        long grown = load(store, List.of(second), further, 0);
        long peak = heap.mebibytes();
        long again = load(store, List.of(first, second), 0, size + further);
        return new Object[] {
          size,
          Figures.rate(size, bulk),
          bulkHeap,
          further,
          Figures.rate(further, empty),
          Figures.rate(further, grown),
          (double) empty / grown,
          peak,
          Figures.rate(size + further, again),
          (double) grown / further * (size + further) / again
        };
      }
    }
  }

  /** {@return the nanoseconds that the further files take by themselves} */
  private long empty() throws IOException {
    Path target = folder.resolve("empty");
    try (GraphStore store = Stores.embedded(target, -1)) {
      Loader.prepare(store);
      return load(store, List.of(second), further, 0);
    } finally {
      MoreFiles.deleteRecursively(target, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private long bulk(Path target) {
    long begun = System.nanoTime();
    Report report =
        InitialLoad.of(LoadRequest.of(List.of(first)))
            .run(target, catalog, standing -> {})
            .orElseThrow();
    try (GraphStore store = Stores.embedded(target, -1)) {
      Loader.prepare(store);
    }
    require(report.files() == size, "so many files were read: " + report);
    return System.nanoTime() - begun;
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
