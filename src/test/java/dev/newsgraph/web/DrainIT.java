package dev.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A server that is closed while it answers. */
class DrainIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final StubBackend backend = new StubBackend();
  private final TestPair pair = new TestPair(backend);

  @Test
  void whatIsUnderWayIsAnsweredAndNothingElseIsTaken() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch refused = new CountDownLatch(1);
    backend.answer =
        _ -> {
          asked.countDown();
          await(refused);
          return StubBackend.data("answered");
        };
    var answer = CompletableFuture.supplyAsync(() -> pair.post("{\"query\": \"{ slow }\"}"));
    await(asked);
    URI address = URI.create(pair.service().address());
    Thread closing = Thread.startVirtualThread(pair.service()::close);
    awaitRefusal(address);
    refused.countDown();
    HttpResponse<String> told = answer.join();
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.body()).contains("answered");
    closing.join();
  }

  private static void awaitRefusal(URI address) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (takes(address) && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    assertThat(takes(address)).isFalse();
  }

  private static boolean takes(URI address) {
    try (Socket _ = new Socket(address.getHost(), address.getPort())) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
