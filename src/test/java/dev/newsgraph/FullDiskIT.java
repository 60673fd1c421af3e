package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service and loads, processes of their own, whose store is on a disk that gets full. */
class FullDiskIT {
  private static final Pattern FULL = Pattern.compile("(?m)^newsgraph: .*disk.*full.*$");
  private static final int WORDS = 10_000;
  private static final int BATCH = 10;
  private static final long MEBIBYTE = 1 << 20;

  @TempDir Path folder;

  private Path disk;
  private Mount mount;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    disk = Files.createDirectory(folder.resolve("disk"));
    mount = Mount.on(disk, "256m");
  }

  @AfterEach
  void unmount() {
    mount.close();
  }

  @Test
  void aServiceTellsItLosesNothingEndsAndGoesOnOnceThereIsRoom() throws Exception {
    List<StoryText> acknowledged = new ArrayList<>();
    try (ProgramProcess service = serve()) {
      mount.fill(2 * MEBIBYTE);
      assertThat(untilRefused(service, acknowledged)).contains("disk", "full");
      service.terminate();
      service.awaitEnd();
      assertThat(service.log()).doesNotContain("\tat ");
    }
    try (ProgramProcess service = ProgramProcess.serve(folder, disk.resolve("data"))) {
      assertThat(service.awaitEnd()).as(service.log()).isEqualTo(1);
      assertThat(service.log()).containsPattern(FULL).doesNotContain("\tat ");
    }
    mount.makeRoom();
    try (ProgramProcess service = serve()) {
      assertThat(service.urls()).containsAll(acknowledged.stream().map(StoryText::url).toList());
      List<StoryText> more = batch(acknowledged.size());
      assertThat(service.load(more).path("errors").isMissingNode()).isTrue();
      assertThat(service.urls()).hasSize(acknowledged.size() + BATCH);
    }
  }

  @Test
  void aLoadTellsItAndGoesOnOnceThereIsRoom() throws Exception {
    Path files = files();
    load(0, files, "--no-bulk", files.resolve("0.md"));
    mount.fill(2 * MEBIBYTE);
    assertThat(load(1, files, "--no-bulk", files)).containsPattern(FULL);
    mount.makeRoom();
    assertThat(load(0, files, "--no-bulk", files)).contains(10 * BATCH + " files read");
  }

  @Test
  void aFirstLoadTellsItLeavesNoStoreAndIsDoneOnceThereIsRoom() throws Exception {
    Path files = files();
    mount.fill(2 * MEBIBYTE);
    assertThat(load(1, files, "--bulk", files)).containsPattern(FULL);
    assertThat(disk.resolve("data/data")).doesNotExist();
    mount.makeRoom();
    assertThat(load(0, files, "--bulk", files)).contains(10 * BATCH + " articles added");
  }

  @Test
  void aDiskThatFillsWhileTheStoreIsClosedDoesNotKeepItOpen() throws Exception {
    try (ProgramProcess service = serve()) {
      assertThat(service.load(batch(0)).path("errors").isMissingNode()).isTrue();
      mount.fill(MEBIBYTE + MEBIBYTE / 4);
      service.terminate();
      assertThat(service.awaitEnd()).isZero();
    }
    mount.makeRoom();
    try (ProgramProcess service = serve()) {
      assertThat(service.urls()).hasSize(BATCH);
    }
  }

  private ProgramProcess serve() throws IOException, InterruptedException {
    return ProgramProcess.serve(folder, disk.resolve("data")).awaitReady();
  }

  private static String untilRefused(ProgramProcess service, List<StoryText> acknowledged)
      throws IOException, InterruptedException {
    while (true) {
      List<StoryText> stories = batch(acknowledged.size());
      JsonNode answer = service.load(stories);
      if (!answer.path("errors").isMissingNode()) {
        return answer.path("errors").path(0).path("message").asText();
      }
      acknowledged.addAll(stories);
    }
  }

  private static List<StoryText> batch(int from) {
    return java.util.stream.IntStream.range(from, from + BATCH)
        .mapToObj(number -> new StoryText(number, WORDS))
        .toList();
  }

  private Path files() throws IOException {
    Path files = Files.createDirectory(folder.resolve("files"));
    for (int i = 0; i < 10; i++) {
      for (StoryText story : batch(i * BATCH)) {
        Files.writeString(files.resolve(story.name()), story.text());
      }
    }
    return files;
  }

  private String load(int status, Path files, String how, Path what) throws Exception {
    try (ProgramProcess load =
        ProgramProcess.run(
            folder, "load", how, what.toString(), "--data", disk.resolve("data").toString())) {
      assertThat(load.awaitEnd()).as(load.log()).isEqualTo(status);
      assertThat(load.log()).doesNotContain("\tat ");
      return load.log();
    }
  }
}
