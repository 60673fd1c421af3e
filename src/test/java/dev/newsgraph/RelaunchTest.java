package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

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
}
