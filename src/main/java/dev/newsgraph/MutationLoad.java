package dev.newsgraph;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.document.Input;
import dev.newsgraph.fact.Event;
import dev.newsgraph.graphql.Caller;
import dev.newsgraph.graphql.DocumentLoad;
import dev.newsgraph.graphql.Happening;
import dev.newsgraph.graphql.Happenings;
import dev.newsgraph.ingest.LoadRequest;
import dev.newsgraph.ingest.Loader;
import dev.newsgraph.ingest.Progress;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Loads what mutations bring into the service's own store, one mutation at a time. */
final class MutationLoad implements DocumentLoad {
  private static final long PATIENCE_SECONDS = 20;

  private final GraphStore store;
  private final Catalog catalog;
  private final Happenings happenings;
  private final LoadMeter meter;
  private final ReentrantLock turn = new ReentrantLock(true);

  MutationLoad(GraphStore store, Catalog catalog, Happenings happenings, LoadMeter meter) {
    this.store = store;
    this.catalog = catalog;
    this.happenings = happenings;
    this.meter = meter;
  }

  @Override
  public Report load(List<Given> documents, Caller sender) {
    takeTurn();
    try (TemporaryFolder folder = new TemporaryFolder();
        LoadMeter.Load counting = meter.begin(new Telling())) {
      LoadRequest request = new LoadRequest(inputs(documents, sender, folder.path()));
      return report(Loader.load(store, catalog, request, counting));
    } catch (StoreException e) {
      throw e.reason() == StoreException.Reason.FULL ? new Busy(Main.DISK_FULL) : e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turn.unlock();
    }
  }

  private void takeTurn() {
    try {
      if (!turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Busy("another load is under way; try again in some seconds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy("the service is being stopped");
    }
  }

  /**
   * A load reads its files twice, so they are files. Their own names are numbers; the graph knows
   * them by the sender's name and the one that was given, and reports by the latter.
   */
  private static List<Input> inputs(List<Given> documents, Caller sender, Path folder)
      throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (Given document : documents) {
      Path file = folder.resolve(inputs.size() + ".txt");
      Files.writeString(file, document.text());
      String id = "mutation:" + sender.name() + "/" + document.name();
      inputs.add(new Input(file, document.name(), id));
    }
    return inputs;
  }

  private static Report report(dev.newsgraph.ingest.Report done) {
    return new Report(
        done.files(),
        done.unchangedFiles(),
        done.removedFiles(),
        done.added(),
        done.changed(),
        done.unchanged(),
        done.removed(),
        done.retries(),
        done.refused());
  }

  /** Tells whoever follows what is in the graph now. */
  private final class Telling implements Progress {
    @Override
    public void committed(Standing standing) {}

    @Override
    public void arrived(Arrivals arrivals) {
      happenings.tell(arrivals.articles().stream().map(Happening.ArticleLoaded::new).toList());
      happenings.tell(arrivals.events().stream().map(Telling::recorded).toList());
    }

    private static Happening recorded(Event event) {
      return new Happening.EventRecorded(
          event.id(), event.kind().name(), event.subject().id(), event.object().id());
    }
  }
}
