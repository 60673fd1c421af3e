package dev.newsgraph.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The limits as one writes them. */
class LimitOptionsTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(--[a-z-]+)` \\| ([^ ]+) \\| [^|]+ \\| [^|]+ \\|$");

  @Command
  private static final class Serve {
    @Mixin private LimitOptions limits = new LimitOptions();
  }

  @Test
  void theDocumentTellsEachOptionAndItsDefault() throws IOException {
    Map<String, String> told = new TreeMap<>();
    ROW.matcher(Files.readString(Path.of("docs/limits.md")))
        .results()
        .forEach(row -> told.put(row.group(1), row.group(2)));
    Map<String, String> known = new TreeMap<>();
    new CommandLine(new Serve())
        .getCommandSpec()
        .options()
        .forEach(option -> known.put(option.longestName(), option.defaultValue()));
    assertThat(told).isEqualTo(known);
  }

  @Test
  void whatIsSetIsWhatApplies() {
    LimitOptions limits =
        parse("--max-cost=7", "--time-limit=250ms", "--max-query-memory=64MB", "--queue=0");
    assertThat(limits.cost()).isEqualTo(7);
    assertThat(limits.time()).isEqualTo(Duration.ofMillis(250));
    assertThat(limits.queryMemory()).isEqualTo(64 << 20);
    assertThat(limits.queue()).isZero();
  }

  @Test
  void memoryIsAPartOfTheHeapUnlessSaid() {
    LimitOptions limits = parse();
    assertThat(limits.queryMemory()).isEqualTo(Runtime.getRuntime().maxMemory() / 4);
    assertThat(limits.memory()).isEqualTo(Runtime.getRuntime().maxMemory() / 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--max-cost=0 | --max-cost: 0 is too few: give 1 or more",
        "--time-limit=soon | --time-limit: 'soon' is no time: write 500ms or 10s",
        "--time-limit=0s | --time-limit: '0s' is no time: write 500ms or 10s",
        "--max-request-size=much | --max-request-size: 'much' is no size: write 500KB, 10MB or 1GB",
      })
  void whatCannotBeALimitIsToldWithWhatCan(String option, String problem) {
    assertThatThrownBy(
            () -> {
              LimitOptions limits = parse(option);
              assertThat(limits.cost() + limits.requestBytes()).isPositive();
              assertThat(limits.time()).isPositive();
            })
        .hasMessage(problem);
  }

  private static LimitOptions parse(String... arguments) {
    Serve serve = new Serve();
    new CommandLine(serve).parseArgs(arguments);
    return serve.limits;
  }
}
