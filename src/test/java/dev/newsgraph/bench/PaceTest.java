package dev.newsgraph.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.newsgraph.ingest.Progress;
import org.junit.jupiter.api.Test;

class PaceTest {
  @Test
  void aLoadThatSlowsDownToHalfIsToldSo() {
    Pace pace = new Pace();
    pace.committed(new Progress.Standing(500, 1_000, 500, 5));
    pace.committed(new Progress.Standing(1_000, 1_000, 1_000, 15));
    assertThat(pace.lastToFirst()).isCloseTo(0.5, within(1e-9));
  }
}
