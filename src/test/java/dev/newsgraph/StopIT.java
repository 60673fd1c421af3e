package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service, a process of its own, that gets SIGTERM while it is asked. */
class StopIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String BODY = "{\"query\": \"{ statistics { articles } }\"}";

  private static final String CONTINUE = "HTTP/1.1 100 Continue";

  @TempDir Path folder;

  @Test
  void whatIsAskedByThenIsAnsweredNothingElseIsTakenAndItEndsWell() throws Exception {
    try (ProgramProcess service =
            ProgramProcess.serve(folder, folder.resolve("data")).awaitReady();
        Socket client = connect(service)) {
      begin(client);
      service.terminate();
      awaitRefusal(service);
      client.getOutputStream().write(BODY.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).contains("HTTP/1.1 200 ").contains("\"articles\":1");
      assertThat(service.awaitEnd()).isZero();
      assertThat(service.log()).contains("stopping").doesNotContain("Exception");
      assertThatThrownBy(() -> connect(service).close()).isInstanceOf(ConnectException.class);
    }
  }

  private static Socket connect(ProgramProcess service) throws IOException {
    URI address = URI.create(service.address());
    return new Socket(address.getHost(), address.getPort());
  }

  /** Sends all of a request but its body, which the service begins to wait for. */
  private static void begin(Socket client) throws IOException {
    String head =
        "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Expect: 100-continue\r\nContent-Length: %d\r\n\r\n".formatted(BODY.length());
    client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    assertThat(client.getInputStream().readNBytes(CONTINUE.length()))
        .asString(StandardCharsets.US_ASCII)
        .isEqualTo(CONTINUE);
  }

  private static void awaitRefusal(ProgramProcess service) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (takes(service) && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(takes(service)).isFalse();
  }

  private static boolean takes(ProgramProcess service) throws InterruptedException {
    try {
      return service.status("/health/live") == 200;
    } catch (IOException _) {
      return false;
    }
  }
}
