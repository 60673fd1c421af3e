package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RelaunchTest {

  @Test
  void aLoadRunsWithTheCollectorThatCostsLeast() {
    assertThat(Relaunch.collector(List.of("load", "folder"), List.of("-Xmx1g")))
        .containsExactly("-XX:+UseParallelGC");
  }

  @Test
  void aCollectorThatWasGivenStays() {
    assertThat(Relaunch.collector(List.of("load", "folder"), List.of("-XX:+UseSerialGC")))
        .isEmpty();
  }

  @Test
  void otherCommandsHaveTheCollectorOfTheJvm() {
    assertThat(Relaunch.collector(List.of("serve"), List.of())).isEmpty();
    assertThat(Relaunch.collector(List.of(), List.of())).isEmpty();
  }
}
