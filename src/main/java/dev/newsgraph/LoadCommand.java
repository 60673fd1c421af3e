package dev.newsgraph;

import dev.newsgraph.config.LoadOptions;
import dev.newsgraph.config.StoreOptions;
import dev.newsgraph.document.Input;
import dev.newsgraph.ingest.LoadRequest;
import dev.newsgraph.ingest.Loader;
import dev.newsgraph.ingest.Report;
import dev.newsgraph.store.GraphStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    try (TemporaryFolder temporary = new TemporaryFolder();
        GraphStore store = Graph.store(options)) {
      Loader.prepare(store);
      LoadRequest request =
          new LoadRequest(
              inputs(temporary), load.sync(), load.largest(), load.share(), load.shares());
      Report done = Loader.load(store, Graph.catalog(options), request, Console::progress);
      Console.print(done);
      if (report != null) {
        ReportFile.write(done, report);
      }
      return done.refused().isEmpty() ? 0 : 1;
    }
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
