package dev.newsgraph;

import dev.newsgraph.config.StoreOptions;
import dev.newsgraph.ingest.Loader;
import dev.newsgraph.ingest.Report;
import dev.newsgraph.store.GraphStore;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Loads files into the graph. */
@Command(
    name = "load",
    description =
        "Loads articles into the graph: files, folders, .zip and .tar.gz. Exit status 1 if any file"
            + " was refused.")
final class LoadCommand implements Callable<Integer> {
  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "files, folders or archives")
  private List<Path> paths = List.of();

  @Override
  public Integer call() {
    try (GraphStore store = Graph.store(options)) {
      Loader.prepare(store);
      Report report = Loader.load(store, Graph.catalog(options), paths, Console::progress);
      Console.print(report);
      return report.refused().isEmpty() ? 0 : 1;
    }
  }
}
