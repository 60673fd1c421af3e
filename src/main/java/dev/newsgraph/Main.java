package dev.newsgraph;

import dev.newsgraph.problem.ProblemException;
import dev.newsgraph.store.StoreException;
import java.util.Arrays;
import java.util.Set;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wires the parts into commands; every exception ends here, as one line and an exit status. */
@Command(
    name = "newsgraph",
    description =
        "Technology news as a graph: who adopted which framework, when, from what, and says who.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      ServeCommand.class,
      LoadCommand.class,
      CheckCommand.class,
      ExtractCommand.class,
      ExportCommand.class,
      TokenCommand.class
    })
public final class Main implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);
  private static final Set<String> WITH_STORE = Set.of("serve", "load", "export");

  /** Lucene recommends flags that it does without; held here, as the logger would be collected. */
  private static final java.util.logging.Logger LUCENE =
      java.util.logging.Logger.getLogger("org.apache.lucene");

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private Main() {}

  public static void main(String[] args) throws Exception {
    boolean store = Arrays.stream(args).anyMatch(WITH_STORE::contains);
    if (store && Relaunch.needed()) {
      System.exit(Relaunch.run(args));
    }
    Relaunch.followParent();
    LUCENE.setLevel(Level.SEVERE);
    System.exit(run(args));
  }

  /** {@return the exit status: 0 done, 1 not done, or not wholly} */
  static int run(String... args) {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, given) -> told(e))
        .setExecutionExceptionHandler((e, line, parsed) -> told(e))
        .execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name a command: serve, load, check, extract, export or token");
  }

  private static int told(Exception e) {
    switch (e) {
      case UnmatchedArgumentException unknown ->
          Console.err(
              "newsgraph: unknown: " + String.join(" ", unknown.getUnmatched()) + " (see --help)");
      case ParameterException wrong ->
          Console.err("newsgraph: " + oneLine(wrong) + " (see --help)");
      case ProblemException problems ->
          problems.problems().forEach(problem -> Console.err("newsgraph: " + problem));
      case StoreException database ->
          Console.err("newsgraph: the database failed: " + oneLine(database));
      default ->
          Console.err(
              "newsgraph: internal error: "
                  + oneLine(e)
                  + " (NEWSGRAPH_LOG_LEVEL=DEBUG tells more)");
    }
    LOG.debug("command failed", e);
    return 1;
  }

  private static String oneLine(Throwable e) {
    String message = e.getMessage();
    return (message == null ? e.getClass().getSimpleName() : message)
        .strip()
        .replaceAll("\\s+", " ");
  }

  /** The version that the jar's manifest bears. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"newsgraph " + (version == null ? "(development)" : version)};
    }
  }
}
