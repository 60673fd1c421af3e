package dev.newsgraph;

import dev.newsgraph.config.DataOption;
import dev.newsgraph.store.Stores;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private DataOption store = new DataOption();

  @Option(names = "--force", description = "replaces the store that is there")
  private boolean force;

  @Override
  public void run() {
    Stores.restore(file, store.data(), force);
    Console.out("restored " + store.data() + " from " + file);
  }
}
