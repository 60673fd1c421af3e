package dev.newsgraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When a soak says that something grows. */
class HeldTest {
  @Test
  void whatSwingsDoesNotGrow() {
    assertThat(Held.grown(minutes(i -> new Held(100 + i % 2 * 9, 40 + i % 3, 200 + i % 5))))
        .isEmpty();
  }

  @Test
  void whatRisesAfterTheFirstThirdGrows() {
    assertThat(Held.grown(minutes(i -> new Held(100 + i, 40 + i, 200 + i))))
        .containsExactly(
            "heap by 19.0, more than 12.0",
            "threads by 19.0, more than 5.0",
            "file handles by 19.0, more than 10.0");
  }

  @Test
  void whatIsAtWorkAtTheEndDoesNotGrow() {
    assertThat(Held.grown(minutes(i -> new Held(i > 26 ? 190 : 80, 40, 200)))).isEmpty();
  }

  @Test
  void whatRisesOnlyAtFirstDoesNotGrow() {
    assertThat(Held.grown(minutes(i -> new Held(Math.min(i, 10) * 50, 40, 200)))).isEmpty();
  }

  private static List<Held> minutes(IntFunction<Held> held) {
    return IntStream.range(0, 30).mapToObj(held).toList();
  }
}
