package dev.newsgraph;

import com.google.common.base.Throwables;
import dev.newsgraph.config.LogFormat;
import dev.newsgraph.problem.ProblemException;
import dev.newsgraph.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

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
      TokenCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ConfigCommand.class,
      HealthCommand.class,
      RehearseCommand.class
    })
public final class Main implements Runnable {
  /** What to do where the store cannot grow. */
  static final String DISK_FULL =
      "the disk of the store is full: free some space, or copy the store's folder to a larger disk"
          + " and name it with --data; what was loaded is kept, and the load goes on when it is run"
          + " again";

  /** What Linux and macOS say of a write to a full disk, which Java has no type for. */
  private static final String NO_SPACE = "No space left on device";

  private static final Set<String> WITH_STORE = Set.of("serve", "load", "export");

  /** Lucene recommends flags that it does without; held here, as the logger would be collected. */
  private static java.util.logging.@Nullable Logger lucene;

  @CommandLine.Option(
      names = "--config",
      paramLabel = "FILE",
      scope = CommandLine.ScopeType.INHERIT,
      description = "settings in YAML: newsgraph.yaml in the working folder unless said")
  @SuppressWarnings("UnusedVariable") // CommandRun looks for it before anything is parsed.
  private @Nullable Path config;

  @CommandLine.Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      scope = CommandLine.ScopeType.INHERIT,
      description = "TEXT, or JSON for one object a line (default: ${DEFAULT-VALUE})")
  private LogFormat logFormat = LogFormat.TEXT;

  @CommandLine.Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      defaultValue = "WARN",
      scope = CommandLine.ScopeType.INHERIT,
      description = "ERROR, WARN, INFO or DEBUG (default: ${DEFAULT-VALUE})")
  private Level logLevel = Level.WARN;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private Main() {}

  public static void main(String[] args) throws Exception {
    boolean store = Arrays.stream(args).anyMatch(WITH_STORE::contains);
    if (store && Relaunch.needed()) {
      System.exit(Relaunch.run(args));
    }
    Relaunch.followParent();
    lucene = java.util.logging.Logger.getLogger("org.apache.lucene");
    lucene.setLevel(java.util.logging.Level.SEVERE);
    System.exit(run(args));
  }

  /** {@return the exit status: 0 done, 1 not done, or not wholly} */
  static int run(String... args) {
    return run(System.getenv(), args);
  }

  /** Takes the environment, so that a test can give one. */
  static int run(Map<String, String> environment, String... args) {
    CommandLine program = program();
    try {
      CommandRun.prepare(program, environment, args);
      return program.execute(args);
    } catch (ProblemException e) {
      return told(e);
    }
  }

  /** {@return the program with all of its commands} */
  static CommandLine program() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, given) -> told(e))
        .setExecutionExceptionHandler((e, line, parsed) -> told(e));
  }

  /** What logback.xml asks for; settled before the first line is logged. */
  void beginLog() {
    System.setProperty("newsgraph.log.format", logFormat.name().toLowerCase(Locale.ROOT));
    System.setProperty("newsgraph.log.level", logLevel.name());
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name a command: " + String.join(", ", spec.subcommands().keySet()));
  }

  private static int told(Exception e) {
    switch (e) {
      case Exception full when isDiskFull(full) -> Console.err("newsgraph: " + DISK_FULL);
      case ParameterException wrong ->
          Console.err("newsgraph: " + oneLine(wrong) + " (see --help)");
      case ProblemException problems ->
          problems.problems().forEach(problem -> Console.err("newsgraph: " + problem));
      case StoreException gone when gone.reason() == StoreException.Reason.UNAVAILABLE ->
          Console.err(
              "newsgraph: the Neo4j is out of reach: run this again once it answers; what was"
                  + " loaded is kept");
      case StoreException database ->
          Console.err("newsgraph: the database failed: " + oneLine(database));
      default ->
          Console.err(
              "newsgraph: internal error: "
                  + oneLine(e)
                  + " (NEWSGRAPH_LOG_LEVEL=DEBUG tells more)");
    }
    LoggerFactory.getLogger(Main.class).debug("command failed", e);
    return 1;
  }

  /** What is written beside the store, as for a first load, fails by the system's own word. */
  private static boolean isDiskFull(Exception e) {
    return Throwables.getCausalChain(e).stream().anyMatch(Main::saysDiskFull);
  }

  private static boolean saysDiskFull(Throwable cause) {
    return switch (cause) {
      case StoreException store -> store.reason() == StoreException.Reason.FULL;
      case IOException file -> String.valueOf(file.getMessage()).contains(NO_SPACE);
      default -> false;
    };
  }

  static String oneLine(Throwable e) {
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
