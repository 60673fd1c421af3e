package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newsgraph.graphql.Happening;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Subscriptions over server-sent events, from a load to whoever follows. */
class SubscriptionIT {
  private static final Path FOLDER = Path.of("src/test/node");
  private static final String ARTICLES =
      "subscription { articleLoaded { missed article { title } } }";
  private static final String EVENTS =
      """
      subscription {
        eventRecorded(framework: "PYTORCH", kinds: [ADOPTED]) { event { label kind } missed }
      }
      """;

  private final RunningService service = new RunningService();

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void whatIsLoadedIsToldOnceItIsThere() throws Exception {
    service.load("known.md", post("Intel moves to PyTorch", "Intel moved to PyTorch."));
    try (Events articles = new Events(service.stream(ARTICLES));
        Events events = new Events(service.stream(EVENTS))) {
      service.load(
          "b.md", post("Nothing of that", "Netflix adopted Kubernetes."),
          "a.md", post("OpenAI moves to PyTorch", "OpenAI moved from TensorFlow to PyTorch."));
      assertThat(List.of(title(articles.next()), title(articles.next())))
          .containsExactlyInAnyOrder("Nothing of that", "OpenAI moves to PyTorch");
      JsonNode recorded = events.next().path("data").path("eventRecorded");
      assertThat(recorded.path("event").path("label").asText())
          .startsWith("OpenAI adopted PyTorch");
      assertThat(recorded.path("missed").asInt()).isZero();
    }
  }

  @Test
  void whatIsThereAlreadyIsNotToldAgain() throws Exception {
    service.load("a.md", post("OpenAI moves to PyTorch", "OpenAI moved to PyTorch."));
    try (Events events = new Events(service.stream(EVENTS))) {
      service.load("a.md", post("OpenAI moves to PyTorch", "OpenAI moved to PyTorch."));
      service.load("b.md", post("Netflix moves to PyTorch", "Netflix moved to PyTorch."));
      assertThat(events.next().toString()).contains("Netflix adopted PyTorch");
    }
  }

  @Test
  void aReaderThatIsTooSlowHoldsNobodyUpAndIsToldWhatItMissed() throws Exception {
    service.load("a.md", post("OpenAI moves to PyTorch", "OpenAI moved to PyTorch."));
    String id = "article:" + articleHash();
    try (Events slow = new Events(service.stream(ARTICLES))) {
      List<Happening.ArticleLoaded> many =
          IntStream.range(0, 100_000).mapToObj(_ -> new Happening.ArticleLoaded(id)).toList();
      service.happenings.tell(many);
      service.load("b.md", post("The last one", "Netflix moved to PyTorch."));
      int told = 0;
      int missed = 0;
      String title = "";
      while (!title.equals("The last one")) {
        JsonNode next = slow.next();
        title = title(next);
        missed += next.path("data").path("articleLoaded").path("missed").asInt();
        told++;
      }
      assertThat(missed).isPositive();
      assertThat(told + missed).isEqualTo(many.size() + 1);
    }
  }

  @Test
  void whoFollowsAndWhatIsAskedOfNobodyAreToldWhatIsWrong() throws Exception {
    assertThat(only("subscription { eventRecorded(framework: \"Nonsense\") { missed } }"))
        .contains("NOT_FOUND", "no framework is called");
    assertThat(only("subscription { nothing }")).contains("VALIDATION");
    assertThat(only("{ __typename }")).contains("\"data\":{\"__typename\":\"Query\"}");
    String answer = service.send(service.posting("/graphql", "", ARTICLES, Map.of())).body();
    assertThat(answer).contains("answered at /graphql/stream");
  }

  @Test
  void aServiceThatStopsCompletesItsStreams() throws Exception {
    try (Events events = new Events(service.stream(ARTICLES))) {
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(service::close);
      assertThat(events.rest()).endsWith("event: complete\ndata: \n\n");
      stopped.get();
    }
  }

  @Test
  void theClientOfGraphqlSseFollows() throws Exception {
    assertThat(client("stream.mjs"))
        .isEqualTo("Query; OpenAI adopted PyTorch in place of TensorFlow");
  }

  @Test
  void theClientOfGraphqlSseDoesAllByOneConnection() throws Exception {
    assertThat(client("shared-stream.mjs"))
        .isEqualTo("Query; 1; OpenAI adopted PyTorch in place of TensorFlow; A move; NetworkError");
  }

  private String client(String script) throws Exception {
    assumeTrue(
        Files.isDirectory(FOLDER.resolve("node_modules/graphql-sse")),
        "skipped: run npm install --no-package-lock in " + FOLDER);
    service.load("known.md", post("OpenAI moves", "OpenAI moved to Kubernetes."));
    Process client =
        new ProcessBuilder("node", script, service.address(), RunningService.WRITER)
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .start();
    String told = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(client.waitFor()).as(told).isZero();
    return told.strip();
  }

  private String only(String query) throws Exception {
    var request = service.posting("/graphql/stream", "", query, Map.of());
    return service.send(request.header("Accept", "text/event-stream")).body();
  }

  private String articleHash() throws Exception {
    String query = "{ articles { edges { node { id } } } }";
    String answer = service.send(service.posting("/graphql", "", query, Map.of())).body();
    return answer.replaceAll("(?s).*\"article:([^\"]+)\".*", "$1");
  }

  private static String title(JsonNode next) {
    return next.path("data").path("articleLoaded").path("article").path("title").asText();
  }

  private static String post(String title, String text) {
    return "---\ntitle: \"%s\"\npublishedDateTime: 2020-01-30T17:00:00Z\n---\n%s\n"
        .formatted(title, text);
  }

  /** A stream of events as they come; once it is open, what happens is told. */
  private static final class Events implements AutoCloseable {
    private final BufferedReader lines;

    Events(InputStream stream) {
      lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    JsonNode next() throws IOException {
      String line = lines.readLine();
      while (line.isEmpty() || line.equals(":") || line.equals("event: next")) {
        line = lines.readLine();
      }
      assertThat(line).startsWith("data: ");
      return RunningService.JSON.readTree(line.substring("data: ".length()));
    }

    String rest() throws IOException {
      StringBuilder rest = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rest.append(line).append('\n');
      }
      return rest.toString();
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
