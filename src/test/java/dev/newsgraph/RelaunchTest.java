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
  void benchmarksRunWithTheFlagsOfTheProgram() throws IOException {
    assertThat(Files.readString(Path.of(".ci/bench")))
        .contains(
            "program='%s %s'"
                .formatted(Relaunch.collector(List.of()), String.join(" ", Relaunch.COMPILER)));
  }
}
