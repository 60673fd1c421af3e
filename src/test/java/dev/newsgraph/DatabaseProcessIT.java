package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service beside a Neo4j server, both processes of their own, of which the latter is frozen,
 * stopped and started again. Another service with its Bolt port open is that server.
 */
class DatabaseProcessIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  private final List<StoryText> loaded = new ArrayList<>();
  private int bolt;

  @BeforeEach
  void choosePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      bolt = free.getLocalPort();
    }
  }

  @Test
  void theServiceSaysThatItsDatabaseIsFrozenOrStoppedAndGoesOnOnceItIsThereAgain()
      throws Exception {
    try (ProgramProcess database = database();
        ProgramProcess service = service()) {
      goesOn(service);
      database.freeze();
      fails(service, "TIME_LIMIT");
      database.thaw();
      goesOn(service);
      database.terminate();
      assertThat(database.awaitEnd()).isZero();
      fails(service, "UNAVAILABLE");
      try (ProgramProcess again = database()) {
        goesOn(service);
        stops(service, again);
      }
    }
  }

  /** SIGTERM comes while a question waits for the database, and is answered nevertheless. */
  private static void stops(ProgramProcess service, ProgramProcess database) throws Exception {
    database.freeze();
    var answer = CompletableFuture.supplyAsync(() -> statistics(service));
    while (!answer.isDone() && !service.text("/metrics").contains("graphql_answering 1.0")) {
      Thread.sleep(10);
    }
    service.terminate();
    JsonNode told = answer.get();
    assertThat(told.has("data") || told.has("errors")).as(told.toString()).isTrue();
    assertThat(service.awaitEnd()).isZero();
    database.thaw();
  }

  private ProgramProcess database() throws IOException, InterruptedException {
    Path own = Files.createDirectories(folder.resolve("database"));
    return ProgramProcess.serve(own, own.resolve("data"), "--bolt", String.valueOf(bolt))
        .awaitReady();
  }

  private ProgramProcess service() throws IOException, InterruptedException {
    Path own = Files.createDirectory(folder.resolve("service"));
    return ProgramProcess.serve(
            own, own, "--neo4j", "bolt://127.0.0.1:" + bolt, "--time-limit", "2s")
        .awaitReady();
  }

  /** It is ready, has all that was loaded, and takes more. */
  private void goesOn(ProgramProcess service) throws IOException, InterruptedException {
    awaitReadiness(service, 200);
    StoryText next = new StoryText(loaded.size());
    assertThat(service.load(List.of(next)).path("errors").isMissingNode()).isTrue();
    loaded.add(next);
    assertThat(service.urls())
        .containsExactlyInAnyOrderElementsOf(loaded.stream().map(StoryText::url).toList());
  }

  private static void fails(ProgramProcess service, String type)
      throws IOException, InterruptedException {
    awaitReadiness(service, 503);
    assertThat(statistics(service).at("/errors/0/extensions/type").asText()).isEqualTo(type);
  }

  private static JsonNode statistics(ProgramProcess service) {
    try {
      return service.ask("{ statistics { articles } }", Map.of());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitReadiness(ProgramProcess service, int status)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (service.status("/health/ready") != status && System.nanoTime() < end) {
      Thread.sleep(100);
    }
    assertThat(service.status("/health/ready")).isEqualTo(status);
  }
}
