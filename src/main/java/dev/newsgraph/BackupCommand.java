package dev.newsgraph;

import dev.newsgraph.config.DataOption;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import dev.newsgraph.store.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Copies the embedded store into one file. */
@Command(
    name = "backup",
    description = "Copies the embedded store, which no service has open, into one file.")
final class BackupCommand implements Runnable {
  @Mixin private DataOption store = new DataOption();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "the file to write, a .tar.gz; it must not be there yet")
  private Path out = Path.of("");

  @Override
  public void run() {
    if (Files.exists(out)) {
      throw new ProblemException(Problem.of(out.toString(), "is there already: name another file"));
    }
    Stores.backup(store.data(), out);
    Console.out("backed up " + store.data() + " into " + out);
  }
}
