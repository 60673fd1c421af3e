package dev.newsgraph;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.newsgraph.config.Setting;
import dev.newsgraph.config.SettingFile;
import dev.newsgraph.config.Settings;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Prints what a command would go by, as a file that {@code --config} takes. */
@Command(
    name = "config",
    description =
        "Prints the settings that are in force for a command and where each comes from, as YAML"
            + " that --config takes; secrets as ***.")
final class ConfigCommand implements Runnable {
  private static final Pattern SECRET = Pattern.compile("(.*-)?(password|secret|token|key)");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][\\w./-]*");

  @Parameters(
      arity = "0..1",
      defaultValue = "serve",
      paramLabel = "COMMAND",
      description = "which command (default: ${DEFAULT-VALUE})")
  private String command = "serve";

  @CommandLine.Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    CommandLine program = spec.parent().commandLine();
    CommandLine asked = program.getSubcommands().get(command);
    if (asked == null) {
      throw new ParameterException(
          spec.commandLine(),
          "no command '"
              + command
              + "': name one of "
              + String.join(", ", program.getSubcommands().keySet()));
    }
    if (program.getDefaultValueProvider() instanceof Settings settings) {
      asked.getCommandSpec().options().stream()
          .filter(Settings::isSetting)
          .forEach(option -> print(option, settings));
    }
  }

  private static void print(OptionSpec option, Settings settings) {
    Optional<Setting> set = settings.find(option);
    @Nullable String value = set.map(Setting::text).orElse(option.defaultValue());
    String key = SettingFile.key(option);
    if (value != null) {
      Console.out(
          key + ": " + shown(key, value) + " # " + set.map(Setting::origin).orElse("default"));
    } else if (!option.hidden()) {
      Console.out("# " + key + ": not set; " + Settings.variable(option) + " would");
    }
  }

  private static String shown(String key, String value) {
    if (SECRET.matcher(key).matches()) {
      return "***";
    }
    return PLAIN.matcher(value).matches() ? value : TextNode.valueOf(value).toString();
  }
}
