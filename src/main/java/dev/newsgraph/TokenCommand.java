package dev.newsgraph;

import dev.newsgraph.config.TokenFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a token and prints it, once; the file keeps its hash. */
@Command(
    name = "token",
    description =
        "Makes a token for serve --tokens FILE and prints it; the file gets its hash, from which it"
            + " cannot be told.")
final class TokenCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "who will bear it")
  private String name = "";

  @Option(names = "--write", description = "its bearer may load documents, not only read")
  private boolean writes;

  @Option(
      names = "--tokens",
      paramLabel = "FILE",
      defaultValue = "newsgraph.tokens",
      description = "the file of hashes (default: ${DEFAULT-VALUE})")
  private Path file = Path.of("newsgraph.tokens");

  @Override
  public Integer call() {
    String token = TokenFile.add(file, name, writes);
    Console.err("kept as a hash in " + file + "; the token is printed this once:");
    Console.out(token);
    return 0;
  }
}
