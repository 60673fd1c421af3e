package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.graphql.GraphQlError;
import dev.newsgraph.graphql.GraphQlRequest;
import dev.newsgraph.graphql.GraphQlResponse;
import dev.newsgraph.graphql.GraphQlService;
import dev.newsgraph.graphql.Limits;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Stores;
import dev.newsgraph.store.TestStores;
import dev.newsgraph.store.Wire;
import dev.newsgraph.web.Readiness;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A service whose external Neo4j is cut off, frozen or slow: it says so, and goes on afterwards.
 */
class ReadinessIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Limits LIMITS =
      new Limits(1_000, 3, 100, 10, 100, 10, Duration.ofSeconds(2));

  private final Service service = new Service();
  private Wire wire;
  private GraphStore store;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    wire = new Wire(URI.create(TestStores.Way.OVER_BOLT.store().location()).getPort());
    URI uri = URI.create("bolt://127.0.0.1:" + wire.port());
    store = Stores.remote(new Stores.Remote(uri, null, null, null));
    GraphQlService graphQl = GraphQlService.of(GraphModel.packaged(), store, url -> url);
    service.ready(graphQl.limitedBy(LIMITS), store);
    await(true);
    awaitAnswer();
  }

  @AfterEach
  void stop() throws IOException {
    wire.close();
    store.close();
  }

  @Test
  void aServiceWhoseDatabaseIsCutOffIsNotReadyUntilItIsThereAgain() throws Exception {
    wire.cut();
    await(false);
    assertThat(failure()).isEqualTo(GraphQlError.Type.UNAVAILABLE);
    heals();
  }

  @Test
  void aServiceWhoseDatabaseIsFrozenIsNotReadyUntilItIsThereAgain() throws Exception {
    wire.freeze();
    await(false);
    assertThat(failure()).isEqualTo(GraphQlError.Type.TIME_LIMIT);
    heals();
  }

  @Test
  void aServiceWhoseDatabaseIsTooSlowIsNotReadyUntilItIsFastAgain() throws Exception {
    wire.slow(LIMITS.time().plusSeconds(1));
    await(false);
    assertThat(failure()).isEqualTo(GraphQlError.Type.TIME_LIMIT);
    heals();
  }

  private void heals() throws InterruptedException {
    wire.mend();
    await(true);
    awaitAnswer();
  }

  private void awaitAnswer() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    GraphQlResponse answer = ask();
    while (!answer.errors().isEmpty() && System.nanoTime() < end) {
      answer = ask();
    }
    assertThat(answer.errors()).isEmpty();
  }

  private GraphQlError.Type failure() {
    return ask().errors().getFirst().type();
  }

  private GraphQlResponse ask() {
    return service
        .graphQl()
        .orElseThrow()
        .execute(GraphQlRequest.of("{ statistics { articles } }"));
  }

  private void await(boolean ready) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (ready != isReady() && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertThat(isReady()).isEqualTo(ready);
  }

  private boolean isReady() {
    return service.readiness() instanceof Readiness.Ready;
  }
}
