package dev.newsgraph;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import dev.newsgraph.store.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Copies the embedded store into one file. */
@Command(
    name = "backup",
    description = "Copies the embedded store, which no service has open, into one file.")
final class BackupCommand implements Runnable {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "folder of the embedded store (default: ${DEFAULT-VALUE})")
  private Path data = Path.of("data");

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
    Stores.backup(data, out);
    Console.out("backed up " + data + " into " + out);
  }
}
