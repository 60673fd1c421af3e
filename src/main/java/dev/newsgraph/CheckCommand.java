package dev.newsgraph;

import dev.newsgraph.document.Documents;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads files as {@code load} does, without a store, and tells what is wrong with them. */
@Command(
    name = "check",
    description =
        "Reads files as load does, without a store, and prints file:line:column: problem.")
final class CheckCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "files, folders or archives")
  private List<Path> paths = List.of();

  @Override
  public Integer call() {
    AtomicLong read = new AtomicLong();
    AtomicLong refused = new AtomicLong();
    Documents.read(
        paths,
        document -> read.incrementAndGet(),
        problem -> {
          refused.incrementAndGet();
          Console.out(problem.toString());
        });
    Console.err(read + " files read, " + refused + " refused");
    return refused.get() == 0 ? 0 : 1;
  }
}
