package dev.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsgraph.cypher.Statement;
import dev.newsgraph.store.StoreException.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What ends a read, in-process and over Bolt: nothing of it is left in the database. */
class ReadLimitIT {
  private static final Statement ENDLESS =
      Statement.of("UNWIND range(1, 1000000000000) AS endless RETURN sum(endless) AS sum");
  private static final Statement OPEN =
      Statement.of(
          "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS endless'"
              + " AND NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery");
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Duration SHORT = Duration.ofMinutes(1);
  private static final int MOMENTS = 60;
  private static final int STEP_MICROS = 500;

  /** The ways to read. */
  enum Asking {
    IN_PROCESS,
    OVER_BOLT,
    SINGLY_OVER_BOLT;

    <T> T read(Duration limit, Function<Transaction, T> work) {
      return switch (this) {
        case IN_PROCESS -> TestStores.Way.IN_PROCESS.store().read(limit, work);
        case OVER_BOLT -> TestStores.Way.OVER_BOLT.store().read(limit, work);
        case SINGLY_OVER_BOLT -> TestStores.Way.OVER_BOLT.store().readSingly(limit, work);
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReadThatTakesLongerThanItMayIsEnded(Asking way) throws Exception {
    fails(Reason.TIME, () -> endless(way, Duration.ofMillis(300)));
    nothingIsLeft();
  }

  @ParameterizedTest
  @EnumSource
  void aReadThatNobodyWaitsForIsEnded(Asking way) throws Exception {
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    Thread waiting =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    endless(way, LONG);
                  } catch (StoreException e) {
                    failure.complete(e);
                  }
                });
    awaitOpen(1);
    waiting.interrupt();

    assertThat(failure.get(LONG.toSeconds(), TimeUnit.SECONDS))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.ABANDONED));
    nothingIsLeft();
  }

  /** While it begins, at any moment of that, a server may miss a connection that breaks. */
  @ParameterizedTest
  @EnumSource
  void aReadThatIsLeftWhileItBeginsIsEndedLongBeforeItsLimit(Asking way) throws Exception {
    for (int micros = 0; micros < MOMENTS * STEP_MICROS; micros += STEP_MICROS) {
      Thread waiting =
          Thread.ofPlatform().start(() -> fails(Reason.ABANDONED, () -> endless(way, LONG)));
      LockSupport.parkNanos(micros * 1_000L);
      waiting.interrupt();
      waiting.join();
    }
    awaitOpen(0, SHORT);
  }

  @ParameterizedTest
  @EnumSource
  void aReadInTimeIsWhole(Asking way) {
    List<Row> rows = way.read(LONG, tx -> tx.run(Statement.of("UNWIND range(1, 3) AS x RETURN x")));
    assertThat(rows).extracting(row -> row.number("x")).containsExactly(1L, 2L, 3L);
  }

  @ParameterizedTest
  @EnumSource
  void aFailureOfTheWorkItselfComesThroughAsItIs(Asking way) {
    assertThatThrownBy(
            () ->
                way.read(
                    LONG,
                    tx -> {
                      throw new IllegalArgumentException("of the work");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("of the work");
  }

  @Test
  void aTransactionThatNeedsMoreMemoryThanItMayIsEnded(@TempDir Path folder) {
    Statement hungry = Statement.of("UNWIND range(1, 5000000) AS x RETURN size(collect(x)) AS n");
    TransactionMemory small = new TransactionMemory(10 << 20, 40 << 20);
    try (GraphStore store = Stores.embedded(folder, -1, small)) {
      fails(Reason.MEMORY, () -> store.read(LONG, tx -> tx.run(hungry)));
      List<Row> next = store.read(LONG, tx -> tx.run(Statement.of("RETURN 1 AS one")));
      assertThat(next).hasSize(1);
    }
  }

  private static List<Row> endless(Asking way, Duration limit) {
    return way.read(limit, tx -> tx.run(ENDLESS));
  }

  private static void fails(Reason reason, ThrowingCallable read) {
    assertThatThrownBy(read)
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static void nothingIsLeft() throws InterruptedException {
    awaitOpen(0);
  }

  /** The server that a connection was taken from sees so in a moment. */
  private static void awaitOpen(int wanted) throws InterruptedException {
    awaitOpen(wanted, LONG);
  }

  private static void awaitOpen(int wanted, Duration within) throws InterruptedException {
    long end = System.nanoTime() + within.toNanos();
    int open = open();
    while (open != wanted && System.nanoTime() < end) {
      Thread.sleep(20);
      open = open();
    }
    assertThat(open).isEqualTo(wanted);
  }

  private static int open() {
    return TestStores.inProcess().read(tx -> tx.run(OPEN)).size();
  }
}
