package dev.newsgraph.config;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the embedded store is. */
public final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "folder of the embedded store (default: ${DEFAULT-VALUE})")
  private Path data = Path.of("data");

  /** {@return the folder of the embedded store} */
  public Path data() {
    return data;
  }
}
