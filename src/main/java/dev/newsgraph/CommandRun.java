package dev.newsgraph;

import dev.newsgraph.config.Checked;
import dev.newsgraph.config.SettingFile;
import dev.newsgraph.config.Settings;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * One run of the program: finds the settings, tells all that is wrong with them, runs the command.
 */
final class CommandRun {
  private static final String CONFIG = "--config";

  private final Settings settings;

  private CommandRun(Settings settings) {
    this.settings = settings;
  }

  /**
   * Prepares the program to follow the settings of an environment and of the file that the
   * arguments or the environment name.
   *
   * @throws ProblemException where the file cannot be read
   */
  static void prepare(CommandLine program, Map<String, String> environment, String[] args) {
    Optional<Path> named =
        Optional.ofNullable(named(args))
            .or(() -> Optional.ofNullable(environment.get("NEWSGRAPH_CONFIG")))
            .map(Path::of);
    Optional<Path> file = named.or(() -> Optional.of(SettingFile.USUAL).filter(Files::exists));
    Settings settings = new Settings(environment, file.map(SettingFile::read).orElse(null));
    program.setDefaultValueProvider(settings);
    everyCommand(program).forEach(one -> one.getCommandSpec().parser().collectErrors(true));
    program.setExecutionStrategy(new CommandRun(settings)::execute);
  }

  private static Stream<CommandLine> everyCommand(CommandLine program) {
    return Stream.concat(Stream.of(program), program.getSubcommands().values().stream());
  }

  /** The file decides on what is parsed, so that it is looked for before. */
  private static @Nullable String named(String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(CONFIG + "=")) {
        return args[i].substring(CONFIG.length() + 1);
      }
      if (args[i].equals(CONFIG) && i + 1 < args.length) {
        return args[i + 1];
      }
    }
    return null;
  }

  private int execute(ParseResult parsed) {
    @Nullable Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    List<String> lines = new ArrayList<>();
    List<ParseResult> chain =
        parsed.asCommandLineList().stream().map(CommandLine::getParseResult).toList();
    chain.forEach(one -> one.errors().forEach(error -> lines.add(told(error))));
    problems(parsed, chain).forEach(problem -> lines.add(problem.toString()));
    if (lines.isEmpty()) {
      if (parsed.commandSpec().userObject() instanceof Main main) {
        main.beginLog();
      }
      return new RunLast().execute(parsed);
    }
    lines.stream().distinct().forEach(line -> Console.err("newsgraph: " + line));
    return 1;
  }

  private List<Problem> problems(ParseResult parsed, List<ParseResult> chain) {
    List<Problem> problems = new ArrayList<>(settings.problems(parsed.commandSpec().commandLine()));
    CommandSpec last = chain.getLast().commandSpec();
    Stream.concat(Stream.of(last), last.mixins().values().stream())
        .map(CommandSpec::userObject)
        .forEach(
            options ->
                problems.addAll(
                    options instanceof Checked checked ? checked.problems() : List.of()));
    if (chain.getLast().hasMatchedOption("--neo4j-password")) {
      problems.add(
          Problem.of(
              "--neo4j-password",
              "shows in the list of processes: set NEO4J_PASSWORD, or write it into --config"));
    }
    return problems;
  }

  private static String told(Exception error) {
    return switch (error) {
      case UnmatchedArgumentException unknown ->
          "unknown: " + String.join(" ", unknown.getUnmatched()) + " (see --help)";
      case ParameterException wrong -> Main.oneLine(wrong) + " (see --help)";
      default -> Main.oneLine(error);
    };
  }
}
