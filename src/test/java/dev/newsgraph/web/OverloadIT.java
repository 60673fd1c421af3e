package dev.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More requests than can be answered at once. */
class OverloadIT {
  private static final int INSIDE = 2;
  private static final int WAITING = 1;
  private static final int CROWD = 12;
  private static final Duration LONG = Duration.ofMinutes(1);

  private final StubBackend backend = new StubBackend();
  private final TestPair pair = new TestPair(backend, new HttpLimits(1_000, INSIDE, WAITING, LONG));
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void close() {
    pair.close();
    threads.close();
  }

  @Test
  void whatCannotBeAnsweredSoonIsTurnedAwayAtOnceAndTheRestIsAnswered() {
    CountDownLatch full = new CountDownLatch(CROWD - INSIDE - WAITING);
    backend.answer =
        _ -> {
          await(full);
          return StubBackend.data("answered");
        };
    List<CompletableFuture<HttpResponse<String>>> crowd =
        java.util.stream.IntStream.range(0, CROWD)
            .mapToObj(_ -> CompletableFuture.supplyAsync(this::ask, threads))
            .toList();
    crowd.forEach(
        one ->
            one.thenAccept(
                answer -> {
                  if (answer.statusCode() == 503) {
                    full.countDown();
                  }
                }));
    List<HttpResponse<String>> answers = crowd.stream().map(CompletableFuture::join).toList();

    assertThat(answers).filteredOn(one -> one.statusCode() == 200).hasSize(INSIDE + WAITING);
    assertThat(answers)
        .filteredOn(one -> one.statusCode() == 503)
        .hasSize(CROWD - INSIDE - WAITING)
        .allSatisfy(
            one -> {
              assertThat(one.headers().firstValue("Retry-After")).hasValue("1");
              assertThat(one.body()).contains("max-concurrent", "queue", "ask again");
            });
    assertThat(pair.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(pair.get("/metrics").body())
        .contains("outcome=\"shed\"", "graphql_answering 0.0", "graphql_waiting 0.0");
    assertThat(ask().statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyThatIsTooLargeIsToldTheLimit() {
    HttpResponse<String> answer = pair.post("{\"query\": \"# %s\"}".formatted("x".repeat(1_000)));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("max-request-size", "1,000 bytes");
  }

  @Test
  void aBatchIsToldThatOneIsTheMost() {
    HttpResponse<String> answer = pair.post("[{\"query\": \"a\"}, {\"query\": \"b\"}]");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("batch of 2 requests", "1 at most");
  }

  private HttpResponse<String> ask() {
    return pair.post("{\"query\": \"{ slow }\"}");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
