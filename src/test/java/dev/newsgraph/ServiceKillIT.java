package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service that is killed at random moments while it loads what mutations bring, and answers. How
 * often is told by the system property {@code kills}.
 */
class ServiceKillIT {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final int LATEST_MILLIS = 2_500;
  private static final int BATCH = 3;

  @TempDir Path folder;

  private final List<StoryText> acknowledged = new ArrayList<>();
  private List<StoryText> interrupted = List.of();

  @Test
  void whatWasAcknowledgedIsThereAfterEachKillAndTheLoadGoesOn() throws Exception {
    Random random = new Random();
    for (int kill = 0; kill < KILLS; kill++) {
      try (ProgramProcess service = again()) {
        loadUntilKilled(service, random.nextInt(LATEST_MILLIS));
      }
    }
    try (ProgramProcess service = again()) {
      service.terminate();
      assertThat(service.awaitEnd()).isZero();
    }
    System.out.printf("%d kills, %d stories acknowledged%n", KILLS, acknowledged.size());
    assertThat(Files.mismatch(exported("data"), exported("whole"))).isEqualTo(-1);
  }

  /** Starts it on what the last kill left, and goes on with the batch that was interrupted. */
  private ProgramProcess again() throws IOException, InterruptedException {
    ProgramProcess service = ProgramProcess.serve(folder, folder.resolve("data")).awaitReady();
    List<String> urls = service.urls();
    assertThat(urls).doesNotHaveDuplicates().containsAll(urls(acknowledged));
    if (!interrupted.isEmpty()) {
      assertThat(kept(service.load(interrupted))).isEqualTo(BATCH);
      assertThat(report(service.load(interrupted)).path("unchangedFiles").asInt()).isEqualTo(BATCH);
      acknowledged.addAll(interrupted);
      interrupted = List.of();
    }
    assertThat(service.urls()).containsExactlyInAnyOrderElementsOf(urls(acknowledged));
    return service;
  }

  private void loadUntilKilled(ProgramProcess service, int millis) throws InterruptedException {
    var loading = CompletableFuture.runAsync(() -> untilItFails(() -> loadNext(service)));
    var asking = CompletableFuture.runAsync(() -> untilItFails(service::urls));
    Thread.sleep(millis);
    service.kill();
    loading.join();
    asking.join();
  }

  private void loadNext(ProgramProcess service) throws IOException, InterruptedException {
    interrupted = StoryText.from(acknowledged.size(), BATCH);
    assertThat(kept(service.load(interrupted))).isEqualTo(BATCH);
    acknowledged.addAll(interrupted);
    interrupted = List.of();
  }

  private interface Asking {
    void run() throws IOException, InterruptedException;
  }

  /** The connection breaks with the service. */
  private static void untilItFails(Asking asking) {
    try {
      while (true) {
        asking.run();
      }
    } catch (IOException | InterruptedException _) {
      // As meant.
    }
  }

  private static JsonNode report(JsonNode answer) {
    JsonNode report = answer.path("data").path("load").path("report");
    assertThat(report.isObject()).as(answer.toString()).isTrue();
    return report;
  }

  /** {@return how many stories of a batch are in the graph now} */
  private static int kept(JsonNode answer) {
    JsonNode report = report(answer);
    return report.path("loaded").asInt() + report.path("unchangedFiles").asInt();
  }

  private static List<String> urls(List<StoryText> stories) {
    return stories.stream().map(StoryText::url).toList();
  }

  /** The whole graph of a store; {@code whole} is loaded anew from files, without a kill. */
  private Path exported(String store) throws IOException {
    Path data = folder.resolve(store);
    if (!Files.exists(data)) {
      Path files = Files.createDirectory(folder.resolve("files"));
      for (StoryText story : acknowledged) {
        Files.writeString(files.resolve(story.name()), story.text());
      }
      String seed = folder.resolve("seed.md").toString();
      done("load", files.toString(), seed, "--data", data.toString());
    }
    Path out = folder.resolve(store + ".jsonl");
    done("export", "--format", "jsonl", "--out", out.toString(), "--data", data.toString());
    return out;
  }

  private static void done(String... command) {
    ProgramRun run = ProgramRun.of(Map.of(), command);
    assertThat(run.status()).as(run.err()).isZero();
  }
}
