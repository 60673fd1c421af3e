package dev.newsgraph.ingest;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.cypher.GraphIndexes;
import dev.newsgraph.cypher.SourceWrites;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.document.SourceFile;
import dev.newsgraph.document.SourceFiles;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Loads files into a graph, batch by batch. What a batch holds is committed or not there at all, so
 * a load that was stopped is gone on with by running it again. What a graph holds in the end
 * depends on its files and the catalog alone: not on their order, nor on how they were cut into
 * loads.
 */
public final class Loader {
  private static final int BATCH_RECORDS = 2_000;
  private static final long BATCH_BYTES = 16L << 20;
  private static final int CHUNK_FILES = 500;
  private static final long CHUNK_BYTES = 4L << 20;
  private static final double NANOS = 1e9;

  private final GraphStore store;
  private final LoadRequest request;
  private final ReadingTools tools;
  private final Survey survey;
  private final Progress progress;
  private final int largestBatch;
  private final long start = System.nanoTime();
  private final Set<Problem> refused = new LinkedHashSet<>();
  private final Tally tally = new Tally();
  private final List<SourceFile> arrived = new ArrayList<>();
  private final Map<String, LoadedFile> batch = new LinkedHashMap<>();
  private long arrivedBytes;
  private long batchBytes;
  private long batchRecords;

  private Loader(
      GraphStore store,
      LoadRequest request,
      ReadingTools tools,
      Survey survey,
      Progress progress,
      int largestBatch) {
    this.store = store;
    this.request = request;
    this.tools = tools;
    this.survey = survey;
    this.progress = progress;
    this.largestBatch = largestBatch;
  }

  /**
   * Makes the constraints and indexes that loading and asking rely on; does nothing where they are
   * there.
   */
  public static void prepare(GraphStore store) {
    Set<String> online =
        store.read(transaction -> transaction.run(GraphIndexes.online())).stream()
            .map(row -> row.text("key"))
            .collect(Collectors.toSet());
    GraphIndexes.missing(online).forEach(statements -> store.write(tx -> make(statements, tx)));
  }

  private static int make(List<Statement> statements, Transaction transaction) {
    statements.forEach(transaction::run);
    return statements.size();
  }

  /**
   * Loads into a prepared store. Several loads may run at the same time; they write in turns.
   *
   * @throws dev.newsgraph.store.StoreException where the store fails; what was committed before
   *     stays
   */
  public static Report load(
      GraphStore store, Catalog catalog, LoadRequest request, Progress progress) {
    return load(store, catalog, request, progress, BATCH_RECORDS);
  }

  /** Takes how many records of articles make a batch. */
  static Report load(
      GraphStore store, Catalog catalog, LoadRequest request, Progress progress, int batchRecords) {
    Survey survey = Survey.of(request);
    Catalog inForce =
        SiteData.keep(store, catalog, survey.entries(), survey.gone(SiteData.paths(store)));
    ReadingTools tools = ReadingTools.of(inForce);
    new Rederivation(tools).run(store);
    return new Loader(store, request, tools, survey, progress, batchRecords).load();
  }

  private Report load() {
    refused.addAll(survey.refused());
    try (Readers readers = new Readers();
        BatchQueue queue = new BatchQueue(store, tools, readers, this::written)) {
      SourceFiles.read(
          request.inputs(),
          request.largest(),
          place -> !place.isData() && request.wants(place),
          file -> take(file, readers, queue),
          refused::add);
      readArrived(readers, queue);
      flush(queue);
      if (request.sync()) {
        new GoneFiles(store, request).each(paths -> queue.add(List.of(), paths));
      }
      queue.await();
    }
    return tally.report(refused);
  }

  private void take(SourceFile file, Readers readers, BatchQueue queue) {
    arrived.add(file);
    arrivedBytes += file.bytes().length;
    if (arrived.size() >= CHUNK_FILES || arrivedBytes >= CHUNK_BYTES) {
      readArrived(readers, queue);
    }
  }

  /** Files that are in the graph just as they are cost a hash, and no more. */
  private void readArrived(Readers readers, BatchQueue queue) {
    Map<String, String> hashes = new HashMap<>();
    readers
        .each(arrived, file -> Map.entry(file.place().id(), file.hash()))
        .forEach(entry -> hashes.put(entry.getKey(), entry.getValue()));
    Map<String, String> known = known(hashes.keySet());
    List<SourceFile> news =
        arrived.stream()
            .filter(file -> !hash(hashes, file).equals(known.get(file.place().id())))
            .toList();
    tally.files += arrived.size();
    tally.unchangedFiles += arrived.size() - news.size();
    arrived.clear();
    arrivedBytes = 0;
    readers.each(news, file -> read(file, hash(hashes, file))).forEach(read -> put(read, queue));
  }

  private static String hash(Map<String, String> hashes, SourceFile file) {
    return hashes.getOrDefault(file.place().id(), "");
  }

  private Map<String, String> known(Collection<String> paths) {
    Map<String, String> known = new HashMap<>();
    if (!paths.isEmpty()) {
      for (Row row : store.read(tx -> tx.run(SourceWrites.hashes(paths)))) {
        known.put(row.text("path"), row.text("hash"));
      }
    }
    return known;
  }

  /** A file as it was read, or why it cannot be. */
  private sealed interface Read {
    record File(LoadedFile file, int bytes) implements Read {}

    record Refused(List<Problem> problems) implements Read {}
  }

  private static Read read(SourceFile file, String hash) {
    try {
      return new Read.File(LoadedFile.of(file, hash), file.bytes().length);
    } catch (ProblemException e) {
      return new Read.Refused(e.problems());
    }
  }

  private void put(Read read, BatchQueue queue) {
    switch (read) {
      case Read.Refused(List<Problem> problems) -> refused.addAll(problems);
      case Read.File(LoadedFile file, int bytes) -> {
        batch.put(file.path(), file);
        batchRecords += file.size();
        batchBytes += bytes;
        if (batchRecords >= largestBatch || batchBytes >= BATCH_BYTES) {
          flush(queue);
        }
      }
    }
  }

  private void flush(BatchQueue queue) {
    if (!batch.isEmpty()) {
      queue.add(List.copyOf(batch.values()), List.of());
      batch.clear();
      batchRecords = 0;
      batchBytes = 0;
    }
  }

  private void written(BatchQueue.Written written) {
    tally.add(written);
    BatchLoad.Outcome outcome = written.outcome();
    progress.arrived(new Progress.Arrivals(outcome.now().keySet(), outcome.recorded()));
    double seconds = (System.nanoTime() - start) / NANOS;
    progress.committed(
        new Progress.Standing(
            tally.unchangedFiles + tally.written,
            survey.files(),
            tally.added + tally.changed,
            seconds));
  }
}
