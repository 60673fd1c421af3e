package dev.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsgraph.cypher.Statement;
import dev.newsgraph.store.StoreException.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** An external Neo4j that is cut off, frozen or slow: reads fail in time, and work afterwards. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
class RemoteFailureIT {
  private static final Statement ONE = Statement.of("RETURN 1 AS one");
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final int CROWD = 20;

  @Parameter boolean singly;
  private Wire wire;
  private GraphStore store;

  @BeforeEach
  void connect() throws IOException {
    URI direct = URI.create(TestStores.Way.OVER_BOLT.store().location());
    wire = new Wire(direct.getPort());
    store =
        Stores.remote(
            new Stores.Remote(URI.create("bolt://127.0.0.1:" + wire.port()), null, null, null));
    assertThat(one(LONG)).hasSize(1);
  }

  @AfterEach
  void disconnect() throws IOException {
    wire.close();
    store.close();
  }

  @Test
  void aServerThatIsCutOffIsOutOfReachAndThenThereAgain() {
    wire.cut();
    fails(Reason.UNAVAILABLE);
    wire.mend();
    assertThat(one(LONG)).hasSize(1);
  }

  @Test
  void aServerThatIsFrozenIsNotWaitedForAndIsThereAgain() {
    wire.freeze();
    fails(Reason.TIME);
    fails(Reason.TIME);
    wire.mend();
    assertThat(one(LONG)).hasSize(1);
  }

  @Test
  void aServerThatIsSlowIsWaitedForAsLongAsTheReadMayTake() {
    wire.slow(Duration.ofMillis(50));
    assertThat(one(LONG)).hasSize(1);
    wire.slow(LIMIT.multipliedBy(2));
    fails(Reason.TIME);
    fails(Reason.TIME);
    wire.mend();
    assertThat(one(LONG)).hasSize(1);
  }

  @Test
  void aWriteIsNotWaitedForWhereTheServerAnswersNothingElse() {
    wire.freeze();
    fails(Reason.UNAVAILABLE, () -> store.write(tx -> tx.run(ONE)));
    wire.mend();
    assertThat(store.<List<Row>>write(tx -> tx.run(ONE))).hasSize(1);
  }

  @Test
  void aCrowdThatAFrozenServerKeptWaitingLeavesNothingBehind() throws InterruptedException {
    wire.freeze();
    List<Thread> crowd =
        java.util.stream.IntStream.range(0, CROWD)
            .mapToObj(_ -> Thread.ofVirtual().start(() -> fails(Reason.TIME)))
            .toList();
    for (Thread one : crowd) {
      one.join();
    }
    wire.mend();
    assertThat(one(LONG)).hasSize(1);
    long end = System.nanoTime() + LONG.toNanos();
    while (store.readsUnderWay() > 0 && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(store.readsUnderWay()).isZero();
  }

  private List<Row> one(Duration limit) {
    return singly
        ? store.readSingly(limit, tx -> tx.run(ONE))
        : store.read(limit, tx -> tx.run(ONE));
  }

  private void fails(Reason reason) {
    fails(reason, () -> one(LIMIT));
  }

  private static void fails(Reason reason, ThrowingCallable asking) {
    assertThatThrownBy(asking)
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
