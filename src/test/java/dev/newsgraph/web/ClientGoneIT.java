package dev.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.cypher.Statement;
import dev.newsgraph.graphql.GraphQlResponse;
import dev.newsgraph.store.TestStores;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients on real sockets that leave, or send more, while their request is worked on. */
class ClientGoneIT {
  private static final int PATIENCE_SECONDS = 60;
  private static final int LONGER_THAN_UNWATCHED_MILLIS = 600;
  private static final String BODY = "{\"query\": \"{ slow }\"}";

  private static final Statement ENDLESS =
      Statement.of("UNWIND range(1, 1000000000000) AS unread RETURN sum(unread) AS sum");
  private static final Statement OPEN =
      Statement.of(
          "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS unread'"
              + " AND NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery");

  private final StubBackend backend = new StubBackend();
  private final TestPair pair = new TestPair(backend);

  @AfterEach
  void close() {
    pair.close();
  }

  @Test
  void theWorkForAClientThatIsGoneIsInterrupted() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    backend.answer =
        _ -> {
          begun.countDown();
          interrupted.complete(sleptThrough(PATIENCE_SECONDS * 1_000L));
          return StubBackend.data("nobody reads it");
        };
    try (Socket client = connect()) {
      send(client, BODY);
      assertThat(begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(interrupted.get(2 * PATIENCE_SECONDS, TimeUnit.SECONDS)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void theTransactionOfAClientThatIsGoneIsEnded(TestStores.Way way) throws Exception {
    backend.answer =
        _ ->
            StubBackend.data(
                way.store()
                    .read(Duration.ofMinutes(2), transaction -> transaction.run(ENDLESS).size()));
    try (Socket client = connect()) {
      send(client, BODY);
      awaitOpen(1);
    }
    awaitOpen(0);
  }

  private static void awaitOpen(int wanted) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
    while (open() != wanted && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(open()).isEqualTo(wanted);
  }

  private static int open() {
    return TestStores.inProcess().read(transaction -> transaction.run(OPEN).size());
  }

  @Test
  void aClientThatStaysIsAnsweredAndItsConnectionGoesOn() throws Exception {
    backend.answer = _ -> data(sleptThrough(LONGER_THAN_UNWATCHED_MILLIS));
    try (Socket client = connect()) {
      BufferedReader answers = reader(client);
      for (int i = 0; i < 3; i++) {
        send(client, BODY);
        assertThat(answer(answers)).contains("\"echo\":true");
      }
    }
  }

  @Test
  void aClientThatSendsItsNextRequestEarlyIsAnsweredTwice() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    backend.answer =
        request -> {
          begun.countDown();
          return data(request.query() + sleptThrough(LONGER_THAN_UNWATCHED_MILLIS));
        };
    try (Socket client = connect()) {
      BufferedReader answers = reader(client);
      send(client, "{\"query\": \"first\"}");
      assertThat(begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      send(client, "{\"query\": \"second\"}");
      assertThat(List.of(answer(answers), answer(answers)))
          .isEqualTo(
              List.of(
                  "{\"data\":{\"echo\":\"firsttrue\"}}", "{\"data\":{\"echo\":\"secondtrue\"}}"));
    }
  }

  private static GraphQlResponse data(Object echo) {
    return StubBackend.data(echo);
  }

  private static boolean sleptThrough(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket("127.0.0.1", pair.service().port());
    socket.setSoTimeout(PATIENCE_SECONDS * 1_000);
    return socket;
  }

  private static void send(Socket client, String body) throws IOException {
    String request =
        "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: %d\r\n\r\n%s".formatted(body.length(), body);
    client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    client.getOutputStream().flush();
  }

  private static BufferedReader reader(Socket client) throws IOException {
    return new BufferedReader(
        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Reads one answer, which tells its length. */
  private static String answer(BufferedReader in) throws IOException {
    int length = -1;
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length: ")) {
        length = Integer.parseInt(line.substring("content-length: ".length()));
      }
    }
    char[] body = new char[length];
    int read = 0;
    while (read < length) {
      read += in.read(body, read, length - read);
    }
    return new String(body);
  }
}
