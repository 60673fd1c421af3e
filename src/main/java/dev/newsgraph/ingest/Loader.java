package dev.newsgraph.ingest;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.cypher.EntityWrites;
import dev.newsgraph.cypher.GraphIndexes;
import dev.newsgraph.cypher.SourceWrites;
import dev.newsgraph.document.Document;
import dev.newsgraph.document.Documents;
import dev.newsgraph.extract.Extractor;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.store.GraphStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads files into a graph, batch by batch; one writer at a time. What a batch holds is committed
 * or not there at all.
 */
public final class Loader {
  private static final int BATCH_ARTICLES = 2_000;

  private final GraphStore store;
  private final Catalog catalog;
  private final Extractor extractor;
  private final EntityRows entities;
  private final EventLabels labels;
  private final Progress progress;
  private final List<Document> waiting = new ArrayList<>();
  private final List<Problem> refused = new ArrayList<>();
  private int waitingArticles;
  private long documents;
  private long added;
  private long changed;
  private long unchanged;

  private Loader(GraphStore store, Catalog catalog, Progress progress) {
    this.store = store;
    this.catalog = catalog;
    this.extractor = Extractor.of(catalog);
    this.entities = new EntityRows(catalog);
    this.labels = new EventLabels(catalog);
    this.progress = progress;
  }

  /**
   * Makes the constraints and indexes that loading and asking rely on; does nothing where they are
   * there.
   */
  public static void prepare(GraphStore store) {
    GraphIndexes.statements()
        .forEach(statement -> store.write(transaction -> transaction.run(statement)));
  }

  /**
   * Loads files, folders and archives into a prepared store.
   *
   * @throws dev.newsgraph.store.StoreException where the store fails; what was committed before
   *     stays
   */
  public static Report load(
      GraphStore store, Catalog catalog, List<Path> paths, Progress progress) {
    Loader loader = new Loader(store, catalog, progress);
    Documents.read(paths, loader::take, loader.refused::add);
    loader.commit();
    loader.link();
    store.write(tx -> tx.run(SourceWrites.loaded(paths.stream().map(Path::toString).toList())));
    return new Report(
        loader.documents, loader.added, loader.changed, loader.unchanged, loader.refused);
  }

  /** {@return whether a path was loaded to its end before, by the name it was given then} */
  public static boolean isLoaded(GraphStore store, Path path) {
    return !store.read(tx -> tx.run(SourceWrites.isLoaded(path.toString()))).isEmpty();
  }

  private void take(Document document) {
    waiting.add(document);
    waitingArticles +=
        document instanceof Document.Post post ? 1 + post.article().related().size() : 1;
    if (waitingArticles >= BATCH_ARTICLES) {
      commit();
    }
  }

  private void commit() {
    if (waiting.isEmpty()) {
      return;
    }
    List<Document> batch = List.copyOf(waiting);
    BatchLoad.Outcome outcome =
        store.write(
            transaction ->
                new BatchLoad(
                        transaction,
                        new Records(catalog, entities, batch),
                        extractor,
                        entities,
                        labels)
                    .run());
    documents += batch.size();
    added += outcome.added();
    changed += outcome.changed();
    unchanged += outcome.unchanged();
    waiting.clear();
    waitingArticles = 0;
    progress.committed(documents, added + changed);
  }

  private void link() {
    entities
        .links()
        .forEach(
            (type, rows) ->
                store.write(transaction -> transaction.run(EntityWrites.links(type, rows))));
  }
}
