package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelaunchTest {

  @Test
  void theProgramRunsWithTheCollectorThatCostsLeast() {
    assertThat(Relaunch.collector(List.of("-Xmx1g"))).isEqualTo("-XX:+UseParallelGC");
  }

  @Test
  void aCollectorThatWasGivenStays() {
    assertThat(Relaunch.collector(List.of("-Xmx1g", "-XX:+UseSerialGC")))
        .isEqualTo("-XX:+UseSerialGC");
  }

  @Test
  void benchmarksRunWithTheFlagsOfWhatTheyMeasure() throws IOException {
    String bench = Files.readString(Path.of(".ci/bench"));
    assertThat(bench)
        .contains("load='" + flags("load") + "'")
        .contains("serve='" + flags("serve") + "'");
  }

  private static String flags(String command) {
    return String.join(" ", Relaunch.flags(List.of(command), List.of()));
  }
}
