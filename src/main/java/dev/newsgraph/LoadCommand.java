package dev.newsgraph;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.config.LoadOptions;
import dev.newsgraph.config.StoreOptions;
import dev.newsgraph.document.Input;
import dev.newsgraph.ingest.InitialLoad;
import dev.newsgraph.ingest.LoadRequest;
import dev.newsgraph.ingest.Loader;
import dev.newsgraph.ingest.Report;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Stores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads files into the graph. */
@Command(
    name = "load",
    description =
        "Loads articles into the graph: files, folders, .zip and .tar.gz, and - for standard input."
            + " Loading again costs little and changes nothing. Exit status 1 if any file was"
            + " refused.")
final class LoadCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  @Mixin private StoreOptions options = new StoreOptions();
  @Mixin private LoadOptions load = new LoadOptions();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "write the report as JSON lines: a line a refused file, then one of figures")
  private @Nullable Path report;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "files, folders, archives, or -")
  private List<String> paths = List.of();

  @Override
  public Integer call() throws IOException {
    try (TemporaryFolder temporary = new TemporaryFolder()) {
      Report done =
          run(
              new LoadRequest(
                  inputs(temporary), load.sync(), load.largest(), load.share(), load.shares()));
      Console.print(done);
      if (report != null) {
        ReportFile.write(done, report);
      }
      return done.refused().isEmpty() ? 0 : 1;
    }
  }

  private Report run(LoadRequest request) {
    Catalog catalog = Graph.catalog(options);
    Optional<Report> first = initial(request, catalog);
    try (GraphStore store = Graph.store(options)) {
      Loader.prepare(store);
      return first.orElseGet(() -> Loader.load(store, catalog, request, Console::progress));
    }
  }

  /** Where there is no store yet, and enough to load, the store is made as a whole. */
  private Optional<Report> initial(LoadRequest request, Catalog catalog) {
    Boolean wanted = load.bulk();
    if (Boolean.FALSE.equals(wanted) || !canBeInitial()) {
      return Optional.empty();
    }
    InitialLoad initial = InitialLoad.of(request);
    return wanted == null && !initial.pays()
        ? Optional.empty()
        : initial.run(options.data(), catalog, Console::progress);
  }

  private boolean canBeInitial() {
    boolean can = options.neo4j() == null && !Stores.isEmbedded(options.data());
    if (!can && Boolean.TRUE.equals(load.bulk())) {
      throw new ProblemException(
          Problem.of(
              "--bulk",
              "makes a new embedded store: choose a folder without one with --data, and no"
                  + " --neo4j"));
    }
    return can;
  }

  private List<Input> inputs(TemporaryFolder temporary) throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (String path : paths) {
      inputs.add(
          path.equals(STANDARD_INPUT)
              ? Input.copied(System.in, temporary.path())
              : Input.of(Path.of(path)));
    }
    return inputs;
  }
}
