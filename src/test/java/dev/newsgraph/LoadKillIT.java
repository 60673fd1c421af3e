package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A load as a process of its own that is killed at random moments, and run again, against one that
 * makes the store as a whole.
 */
class LoadKillIT {
  private static final int FILES = 2_400;
  private static final int KILLS = 2;
  private static final int LATEST_MILLIS = 1_500;
  private static final int FIRST_KILLS = 2;
  private static final int LATEST_FIRST_MILLIS = 9_000;
  private static final int PATIENCE_MINUTES = 5;

  @TempDir Path folder;

  @Test
  void aLoadThatIsKilledAndRunAgainGivesTheGraphOfOneThatWasNot() throws Exception {
    Path corpus = corpus();
    Random random = new Random();
    for (int kill = 0; kill < KILLS; kill++) {
      killAt(load(corpus, "killed", "--no-bulk"), random.nextInt(LATEST_MILLIS));
    }
    assertThat(end(load(corpus, "killed", "--no-bulk"))).contains(FILES + " files read");
    assertThat(end(load(corpus, "whole", "--bulk"))).contains(FILES + " articles added");
    assertThat(Files.mismatch(exported("killed"), exported("whole"))).isEqualTo(-1);
  }

  @Test
  void aFirstLoadThatIsKilledLeavesAWholeStoreOrNone() throws Exception {
    Path corpus = corpus();
    Random random = new Random();
    for (int kill = 0; kill < FIRST_KILLS; kill++) {
      Process load = load(corpus, "killed");
      load.waitFor(random.nextInt(LATEST_FIRST_MILLIS), TimeUnit.MILLISECONDS);
      kill(load);
    }
    assertThat(end(load(corpus, "killed"))).contains(FILES + " files read");
    assertThat(end(load(corpus, "whole", "--no-bulk"))).contains(FILES + " articles added");
    assertThat(Files.mismatch(exported("killed"), exported("whole"))).isEqualTo(-1);
  }

  private Path corpus() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    for (int i = 0; i < FILES; i++) {
      Files.writeString(
          corpus.resolve(i + ".md"),
          """
          ---
          title: "Company%d Labs adopts PyTorch in place of TensorFlow"
          excerpt: "Company%d Labs said that it moved to PyTorch in March 2021."
          publishedDateTime: 2021-04-01T00:00:00Z
          webUrl: https://example.com/%d
          topics: [AI, Topic %d]
          ---
          """
              .formatted(i % 500, i % 500, i, i % 40));
    }
    return corpus;
  }

  /** Kills within so many milliseconds after the first batch is committed. */
  private static void killAt(Process load, int millis) throws IOException, InterruptedException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(load.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && !line.contains("to go")) {
        line = lines.readLine();
      }
    }
    load.waitFor(millis, TimeUnit.MILLISECONDS);
    kill(load);
  }

  private static void kill(Process load) throws InterruptedException {
    load.descendants().forEach(ProcessHandle::destroyForcibly);
    load.destroyForcibly().waitFor();
  }

  private static String end(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(out).isZero();
    return out;
  }

  private Process load(Path corpus, String store, String... how) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("load", corpus.toString(), "--data", folder.resolve(store).toString()));
    arguments.addAll(List.of(how));
    return run(arguments.toArray(String[]::new));
  }

  private Path exported(String store) throws IOException, InterruptedException {
    Path out = folder.resolve(store + ".jsonl");
    end(
        run(
            "export",
            "--format",
            "jsonl",
            "--out",
            out.toString(),
            "--data",
            folder.resolve(store).toString()));
    return out;
  }

  private static Process run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", System.getProperty("newsgraph.jar")));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
