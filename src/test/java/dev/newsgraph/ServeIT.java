package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as a process of its own, started from the jar as the README says. */
class ServeIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern ADDRESS = Pattern.compile("GraphQL +(http://\\S+)");

  @TempDir Path folder;

  @Test
  void itStartsAnswersStopsAndStartsAgainWithWhatItHas() throws Exception {
    Path article =
        Files.writeString(folder.resolve("a.md"), "---\ntitle: OpenAI moves to PyTorch\n---\n");
    Process service = serve("first", "--seeds", article.toString());
    String address = address(service, "first");
    assertThat(ask(address)).contains("\"label\":\"OpenAI adopted PyTorch\"");

    Process second = serve("second");
    assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isEqualTo(1);
    assertThat(log("second")).contains("another process holds this store").doesNotContain("\tat ");

    stop(service);
    assertThat(log("first")).contains("stopping").doesNotContain("Exception");

    Process again = serve("again", "--seeds", article.toString());
    assertThat(ask(address(again, "again"))).contains("\"label\":\"OpenAI adopted PyTorch\"");
    assertThat(log("again")).contains("0 articles added").contains("1 files were loaded before");
    stop(again);
  }

  private static void stop(Process process) throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  private Process serve(String log, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", System.getProperty("newsgraph.jar"), "serve", "--port", "0"));
    command.addAll(List.of("--data", folder.resolve("data").toString()));
    command.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put(StartCache.SETTING, "off");
    return builder.redirectOutput(folder.resolve(log).toFile()).start();
  }

  private String log(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** Waits until the service prints where it answers. */
  private String address(Process service, String log) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end) && service.isAlive()) {
      Matcher address = ADDRESS.matcher(log(log));
      if (address.find()) {
        return address.group(1);
      }
      Thread.sleep(200);
    }
    throw new AssertionError("not ready: " + log(log));
  }

  private static String ask(String address) throws IOException, InterruptedException {
    String query =
        "{\"query\": \"{ timeline(framework: \\\"pytorch\\\") { entries { edges { node { label } }"
            + " } } }\"}";
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(address))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(query))
                  .build(),
              BodyHandlers.ofString())
          .body();
    }
  }
}
