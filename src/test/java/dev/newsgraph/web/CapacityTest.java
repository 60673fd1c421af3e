package dev.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.ServiceUnavailableResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How long requests wait for their turn. */
class CapacityTest {
  private static final Duration MOST = Duration.ofMillis(200);

  private final AtomicLong now = new AtomicLong();
  private final Capacity capacity = new Capacity(new HttpLimits(1, 1, 1, MOST), now::get);

  @Test
  void whoComesInABurstMayWaitLong() {
    try (Capacity.Place _ = capacity.enter()) {
      pass(Duration.ofMillis(99));
      assertThat(capacity.patience()).isEqualTo(MOST);
    }
  }

  @Test
  void whoComesWhileNobodyGotInWithoutWaitingWaitsForAMoment() {
    try (Capacity.Place _ = capacity.enter()) {
      pass(Duration.ofMillis(100));
      assertThat(capacity.patience()).isEqualTo(Duration.ofMillis(10));
      assertThatThrownBy(capacity::enter).isInstanceOf(ServiceUnavailableResponse.class);
    }
  }

  @Test
  void onceSomeoneGotInWithoutWaitingThereMayBeABurstAgain() {
    capacity.enter().close();
    pass(Duration.ofHours(1));
    try (Capacity.Place _ = capacity.enter()) {
      assertThat(capacity.patience()).isEqualTo(MOST);
    }
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
