package dev.newsgraph.config;

import dev.newsgraph.document.Yaml;
import dev.newsgraph.document.YamlValue;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Settings in a YAML file: the names of options without their dashes, for all commands, or below
 * the name of a command for that one alone.
 */
public final class SettingFile {
  /** Taken from the working folder where no other is named. */
  public static final Path USUAL = Path.of("newsgraph.yaml");

  private final String source;
  private final Map<String, YamlValue> entries;

  private SettingFile(String source, Map<String, YamlValue> entries) {
    this.source = source;
    this.entries = entries;
  }

  /**
   * {@return the settings of a file}
   *
   * @throws ProblemException where it cannot be read, or is no map in YAML
   */
  public static SettingFile read(Path file) {
    String source = file.toString();
    return switch (Yaml.parse(source, text(file), 0)) {
      case null -> new SettingFile(source, Map.of());
      case YamlValue.Mapping mapping -> new SettingFile(source, mapping.entries());
      case YamlValue other ->
          throw new ProblemException(
              new Problem(source, other.line(), other.column(), "is no map: write port: 8080"));
    };
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(file.toString(), "cannot be read: give --config a YAML file in UTF-8"), e);
    }
  }

  /** {@return the value for an option of a command; empty where the file has none} */
  Optional<Setting> find(String command, OptionSpec option) {
    String key = key(option);
    YamlValue own =
        entries.get(command) instanceof YamlValue.Mapping(var below, _, _) ? below.get(key) : null;
    return Optional.ofNullable(own == null ? entries.get(key) : own)
        .flatMap(value -> setting(value, option));
  }

  private Optional<Setting> setting(YamlValue value, OptionSpec option) {
    return Optional.ofNullable(text(value, option)).map(text -> new Setting(text, place(value)));
  }

  private static @Nullable String text(YamlValue value, OptionSpec option) {
    return switch (value) {
      case YamlValue.Scalar scalar -> scalar.text();
      case YamlValue.Sequence list -> joined(list, option);
      case YamlValue.Mapping _ -> null;
    };
  }

  private static @Nullable String joined(YamlValue.Sequence list, OptionSpec option) {
    return fits(list, option)
        ? list.items().stream()
            .map(item -> text(item, option))
            .collect(Collectors.joining(option.splitRegex()))
        : null;
  }

  /** {@return what no command understands, with its place} */
  public List<Problem> problems(CommandLine program) {
    Map<String, CommandLine> commands = program.getSubcommands();
    List<CommandLine> all = new ArrayList<>(commands.values());
    all.add(program);
    List<Problem> problems = new ArrayList<>();
    entries.forEach(
        (key, value) -> {
          CommandLine command = commands.get(key);
          if (command != null && value instanceof YamlValue.Mapping(var below, _, _)) {
            below.forEach((inner, set) -> check(inner, set, List.of(command, program), problems));
          } else {
            check(key, value, all, problems);
          }
        });
    return problems;
  }

  private void check(
      String key, YamlValue value, List<CommandLine> commands, List<Problem> problems) {
    Set<OptionSpec> known =
        commands.stream()
            .flatMap(command -> command.getCommandSpec().options().stream())
            .filter(option -> key(option).equals(key))
            .collect(Collectors.toSet());
    if (known.isEmpty()) {
      problems.add(problem(value, "'" + key + "' is no option: see --help for their names"));
    } else if (known.stream().noneMatch(option -> fits(value, option))) {
      problems.add(problem(value, "'" + key + "' takes one plain value"));
    }
  }

  private static boolean fits(YamlValue value, OptionSpec option) {
    return switch (value) {
      case YamlValue.Scalar _ -> true;
      case YamlValue.Sequence(var items, _, _) ->
          (items.size() == 1 || !option.splitRegex().isEmpty())
              && items.stream().allMatch(YamlValue.Scalar.class::isInstance);
      case YamlValue.Mapping _ -> false;
    };
  }

  private Problem problem(YamlValue value, String message) {
    return new Problem(source, value.line(), value.column(), message);
  }

  private String place(YamlValue value) {
    return source + ":" + value.line() + ":" + value.column();
  }

  /** {@return the name of an option as a file writes it} */
  public static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }
}
