package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RelaunchTest {

  @Test
  void theProgramRunsWithTheCollectorThatCostsLeast() {
    assertThat(Relaunch.collector(List.of("-Xmx1g"))).containsExactly("-XX:+UseParallelGC");
  }

  @Test
  void aCollectorThatWasGivenStays() {
    assertThat(Relaunch.collector(List.of("-XX:+UseSerialGC"))).isEmpty();
  }
}
