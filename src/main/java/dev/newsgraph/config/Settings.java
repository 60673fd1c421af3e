package dev.newsgraph.config;

import dev.newsgraph.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * What options are when the command line does not say: the environment's word, else the file's,
 * else their own default. It holds for every option of every command.
 */
public final class Settings implements IDefaultValueProvider {
  /** Names that other tools know as well; all others are NEWSGRAPH_ and the option's name. */
  private static final Map<String, String> COMMON =
      Map.of(
          "--neo4j", "NEO4J_URI",
          "--neo4j-username", "NEO4J_USERNAME",
          "--neo4j-password", "NEO4J_PASSWORD",
          "--neo4j-database", "NEO4J_DATABASE",
          "--otlp-endpoint", "OTEL_EXPORTER_OTLP_ENDPOINT");

  private final Map<String, String> environment;
  private final @Nullable SettingFile file;
  private final Set<Problem> wrong = new LinkedHashSet<>();

  /**
   * Settings of an environment and a file.
   *
   * @param file null where there is none
   */
  public Settings(Map<String, String> environment, @Nullable SettingFile file) {
    this.environment = Map.copyOf(environment);
    this.file = file;
  }

  /** {@return what is wrong in the file, and the values that did not fit the command's options} */
  public List<Problem> problems(CommandLine program) {
    List<Problem> problems = new ArrayList<>(wrong);
    problems.addAll(file == null ? List.of() : file.problems(program));
    return problems;
  }

  /** {@return the value that stands for an option that is not on the command line} */
  public Optional<Setting> find(OptionSpec option) {
    String name = variable(option);
    String told = environment.get(name);
    if (told != null && !told.isBlank()) {
      return Optional.of(new Setting(told, name));
    }
    return file == null ? Optional.empty() : file.find(option.command().name(), option);
  }

  /** {@return the value as the option takes it; null where there is none, or not one that fits} */
  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option && isSetting(option)
        ? find(option).filter(setting -> fits(setting, option)).map(Setting::text).orElse(null)
        : null;
  }

  /** Tried on a copy of the option, as the parser gives up at the first default that is wrong. */
  private boolean fits(Setting setting, OptionSpec option) {
    OptionSpec alone = OptionSpec.builder(option).required(false).arity("1").build();
    try {
      new CommandLine(CommandSpec.create().addOption(alone))
          .setCaseInsensitiveEnumValuesAllowed(true)
          .parseArgs(option.longestName(), setting.text());
      return true;
    } catch (ParameterException e) {
      wrong.add(Problem.of(setting.origin(), String.valueOf(e.getMessage())));
      return false;
    }
  }

  /** {@return the variable of the environment that an option follows} */
  public static String variable(OptionSpec option) {
    String key = SettingFile.key(option).toUpperCase(Locale.ROOT).replace('-', '_');
    return COMMON.getOrDefault(option.longestName(), "NEWSGRAPH_" + key);
  }

  /** {@return whether an option is worth keeping: what prints help or a version is not} */
  public static boolean isSetting(OptionSpec option) {
    return !option.usageHelp() && !option.versionHelp() && !option.longestName().equals("--config");
  }
}
