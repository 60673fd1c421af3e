package dev.newsgraph;

import dev.newsgraph.config.StoreOptions;
import dev.newsgraph.export.Export;
import dev.newsgraph.export.ExportFormat;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the graph for other tools. */
@Command(
    name = "export",
    description = "Writes the graph for other tools: the same bytes for the same graph.")
final class ExportCommand implements Callable<Integer> {
  @Mixin private StoreOptions options = new StoreOptions();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "one of ${COMPLETION-CANDIDATES}")
  private ExportFormat format = ExportFormat.JSONL;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "where to write instead of standard output; csv makes a folder, or a zip where FILE ends"
              + " in .zip or is not given")
  private @Nullable Path out;

  @Override
  public Integer call() {
    try (GraphStore store = Graph.store(options)) {
      Export export = Export.of(store, GraphModel.packaged(), format);
      if (out == null) {
        export.to(Console.stream(), "standard output");
      } else {
        export.to(out);
      }
    }
    return 0;
  }
}
