package dev.newsgraph;

import dev.newsgraph.store.Stores;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the embedded store out of a backup. */
@Command(
    name = "restore",
    description =
        "Makes the embedded store out of a file that backup wrote, once all of it was checked.")
final class RestoreCommand implements Runnable {
  @Parameters(paramLabel = "FILE", description = "a file that backup wrote")
  private Path file = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "folder of the embedded store (default: ${DEFAULT-VALUE})")
  private Path data = Path.of("data");

  @Option(names = "--force", description = "replaces the store that is there")
  private boolean force;

  @Override
  public void run() {
    Stores.restore(file, data, force);
    Console.out("restored " + data + " from " + file);
  }
}
