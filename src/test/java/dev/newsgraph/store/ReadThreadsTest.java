package dev.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsgraph.store.StoreException.Reason;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadThreadsTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  private final ReadThreads threads = new ReadThreads(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private CompletableFuture<String> first = new CompletableFuture<>();

  @BeforeEach
  void aReadHasTheOnlyTurn() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    first =
        CompletableFuture.supplyAsync(
            () ->
                threads.within(
                    LONG,
                    _ -> {
                      begun.countDown();
                      return afterwards();
                    }));
    begun.await();
  }

  @AfterEach
  void close() {
    over.countDown();
    threads.close();
  }

  @Test
  void aLongReadKeepsNoOtherFromBeginning() {
    int reads = threads.within(LONG, _ -> threads.underWay());
    assertThat(reads).isEqualTo(2);
    over.countDown();
    assertThat(first.join()).isEqualTo("over");
  }

  @Test
  void aReadWhoseTimeWasUpBeforeItsTurnNeverBegins() {
    AtomicBoolean begun = new AtomicBoolean();
    assertThatThrownBy(
            () ->
                threads.within(
                    Duration.ofMillis(1),
                    _ -> {
                      begun.set(true);
                      return "late";
                    }))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TIME));
    over.countDown();
    first.join();
    String next = threads.within(LONG, _ -> "next");
    assertThat(next).isEqualTo("next");
    assertThat(begun).isFalse();
  }

  private String afterwards() {
    try {
      over.await();
      return "over";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}
