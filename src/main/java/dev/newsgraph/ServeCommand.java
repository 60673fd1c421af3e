package dev.newsgraph;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.config.AccessOptions;
import dev.newsgraph.config.Checked;
import dev.newsgraph.config.DocumentFiles;
import dev.newsgraph.config.LimitOptions;
import dev.newsgraph.config.StoreOptions;
import dev.newsgraph.config.TelemetryOptions;
import dev.newsgraph.document.Input;
import dev.newsgraph.graphql.GraphQlService;
import dev.newsgraph.graphql.TrustedDocuments;
import dev.newsgraph.ingest.LoadRequest;
import dev.newsgraph.ingest.Loader;
import dev.newsgraph.ingest.Progress;
import dev.newsgraph.ingest.Report;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.trace.Traces;
import dev.newsgraph.web.HttpService;
import dev.newsgraph.web.HttpSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the service until it is told to stop. */
@Command(
    name = "serve",
    description = "Runs the service: GraphQL and GraphiQL over a graph that holds the seeds.")
final class ServeCommand implements Callable<Integer>, Checked {
  private static final String SEEDS = "seeds/articles";

  @Mixin private StoreOptions options = new StoreOptions();
  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private TelemetryOptions telemetry = new TelemetryOptions();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "HTTP port, 0 for any free one (default: ${DEFAULT-VALUE})")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "address to listen on (default: ${DEFAULT-VALUE})")
  private String host = "127.0.0.1";

  @Option(
      names = "--seeds",
      paramLabel = "PATH",
      description = "files, folders or archives to load instead of the articles that are built in")
  private List<Path> seeds = List.of();

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "answers the GraphQL documents of these manifests by their id")
  private @Nullable Path documents;

  @Option(names = "--strict", description = "answers no other documents than those of --documents")
  private boolean strict;

  @Mixin private AccessOptions access = new AccessOptions();

  @Option(names = "--until-ready", hidden = true, description = "stops once it is ready")
  private boolean untilReady;

  private final Service service = new Service();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean done;

  @Override
  public List<Problem> problems() {
    return Checked.of(
        () -> Checked.port("--port", port), this::requireDocuments, () -> access.open(host));
  }

  private void requireDocuments() {
    if (strict && documents == null) {
      throw new ProblemException(
          Problem.of("--strict", "needs --documents with the folder of what may be asked"));
    }
  }

  @Override
  public Integer call() throws InterruptedException {
    stopOnSignal();
    try {
      serve();
      done = true;
    } catch (Stopped e) {
      Console.err("stopped while loading; the load goes on at the next start");
      done = true;
    } finally {
      closed.countDown();
    }
    return 0;
  }

  private void serve() throws InterruptedException {
    Limited limited = Limited.by(limits);
    TrustedDocuments trusted = trusted(limited);
    HttpSettings settings =
        new HttpSettings(host, port, Access.rules(access, host), limited.http());
    try (Traces _ = Traces.begin(telemetry.endpoint(), telemetry.slow());
        Beside beside = new Beside();
        HttpService http = HttpService.start(settings, service)) {
      Supplier<Catalog> catalog = beside.run(() -> Graph.catalog(options));
      Console.err("Newsgraph starts; opening " + Graph.location(options) + " (some seconds) …");
      try (GraphStore store = Graph.store(options, limited.memory())) {
        Supplier<GraphQlService> engine =
            beside.run(
                () ->
                    Graph.service(store, catalog.get(), service.loading())
                        .limitedBy(limited.requests()));
        load(store, catalog.get());
        service.ready(engine.get().trusting(trusted), store);
        greet(http.address(), store.location());
        awaitStop(http.address());
        Console.err("stopping …");
      }
    }
  }

  /** A rehearsal ends by itself; any other start sees to it that there has been one. */
  private void awaitStop(String address) throws InterruptedException {
    if (untilReady) {
      FirstQuestions.ask(address);
      return;
    }
    try (Beside beside = new Beside()) {
      if (options.neo4j() == null) {
        beside.run(StartCache::rehearseOnce);
      }
      stop.await();
    }
  }

  private TrustedDocuments trusted(Limited limited) {
    if (documents == null) {
      return TrustedDocuments.NONE;
    }
    DocumentFiles.Found found = DocumentFiles.read(documents);
    return new TrustedDocuments(found.texts(), found.files(), strict)
        .checked(GraphModel.packaged(), limited.requests());
  }

  private void load(GraphStore store, Catalog catalog) {
    service.waitFor("the articles are being loaded");
    Loader.prepare(store);
    LoadRequest request =
        seeds.isEmpty()
            ? new LoadRequest(
                List.of(new Input(Bundled.folder(SEEDS), SEEDS, "newsgraph:" + SEEDS)))
            : LoadRequest.of(seeds);
    Report report;
    try (LoadMeter.Load counting = service.loading().begin(this::progress)) {
      report = Loader.load(store, catalog, request, counting);
    }
    if (!seeds.isEmpty() || report.files() > report.unchangedFiles()) {
      Console.print(report);
    }
  }

  private void progress(Progress.Standing standing) {
    Console.progress(standing);
    service.waitFor(standing.articles() + " articles loaded so far");
    if (stop.getCount() == 0) {
      throw new Stopped();
    }
  }

  private static void greet(String address, String location) {
    Console.out(
        """

        Ready, with the graph in %s.
          explore   %s/
          ask       %s/graphiql
          GraphQL   %s/graphql
        Stop with Ctrl-C.
        """
            .formatted(location, address, address, address));
  }

  /**
   * On Ctrl-C or SIGTERM: lets the work at hand end, and closes everything before the process does,
   * whose status is 0 then.
   */
  private void stopOnSignal() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** Java would end by the signal's status, as if the service had not ended by itself. */
  private void close() {
    boolean serving = closed.getCount() > 0;
    stop.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (serving && done) {
      Runtime.getRuntime().halt(0);
    }
  }

  /** Ends a load between two batches. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
