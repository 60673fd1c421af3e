package dev.newsgraph.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.graphql.GraphQlRequest;
import dev.newsgraph.graphql.GraphQlResponse;
import dev.newsgraph.graphql.GraphQlStream;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streams of events as HTTP has them: their places, their heartbeats and their ends. */
class StreamsIT {
  private final BlockingQueue<GraphQlResponse> coming = new LinkedBlockingQueue<>();
  private final TestPair pair = new TestPair(new Endless());
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    pair.close();
    client.close();
  }

  @Test
  void aMessageIsSentAtOnceAndACommentWhereNothingComes() throws Exception {
    try (InputStream stream = open().body()) {
      assertThat(new String(stream.readNBytes(3), UTF_8)).isEqualTo(":\n\n");
      coming.add(StubBackend.data("ä"));
      String message = "event: next\ndata: {\"data\":{\"echo\":\"ä\"}}\n\n";
      assertThat(new String(stream.readNBytes(message.getBytes(UTF_8).length), UTF_8))
          .isEqualTo(message);
    }
  }

  @Test
  void theHeadersKeepItFromBeingGatheredOrKept() throws Exception {
    HttpResponse<InputStream> response = open();
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
    response.body().close();
    assertThat(pair.get("/graphql/stream?query=a", "Accept", "application/json").statusCode())
        .isEqualTo(406);
  }

  @Test
  void whereAllPlacesAreTakenTheNextIsTurnedAwayUntilOneLeaves() throws Exception {
    List<InputStream> open = new ArrayList<>();
    for (int i = 0; i < GraphQlStreams.MOST; i++) {
      open.add(open().body());
    }
    HttpResponse<String> full = pair.get("/graphql/stream?query=a");
    assertThat(full.statusCode()).isEqualTo(503);
    assertThat(full.headers().firstValue("Retry-After")).isPresent();
    for (InputStream stream : open) {
      stream.close();
    }
    while (pair.service().streams() > 0) {
      Thread.sleep(100);
    }
    try (InputStream again = open().body()) {
      assertThat(again.read()).isEqualTo(':');
    }
  }

  @Test
  void oneConnectionAnswersManyOperations() throws Exception {
    String token = reserve();
    assertThat(run(token, "\"operationId\": \"1\"")).isEqualTo(202);
    assertThat(run(token, "\"operationId\": \"1\"")).isEqualTo(409);
    assertThat(run(token, "")).isEqualTo(400);
    assertThat(run("other", "\"operationId\": \"2\"")).isEqualTo(404);
    try (InputStream stream = connect(token).body()) {
      coming.add(StubBackend.data("a"));
      BufferedReader lines = new BufferedReader(new InputStreamReader(stream, UTF_8));
      String line = lines.readLine();
      while (!line.startsWith("data: ")) {
        line = lines.readLine();
      }
      assertThat(line).isEqualTo("data: {\"id\":\"1\",\"payload\":{\"data\":{\"echo\":\"a\"}}}");
      assertThat(connect(token).statusCode()).isEqualTo(409);
      var stop = pair.request("/graphql/stream?operationId=1&token=" + token).DELETE();
      assertThat(pair.send(stop).statusCode()).isEqualTo(200);
      assertThat(run(token, "\"operationId\": \"1\"")).isEqualTo(202);
    }
    assertThat(connect("other").statusCode()).isEqualTo(404);
  }

  private String reserve() {
    var response = pair.send(pair.request("/graphql/stream").PUT(BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(201);
    return response.body();
  }

  private int run(String token, String extensions) {
    String body = "{\"query\": \"{ a }\", \"extensions\": {" + extensions + "}}";
    var request = pair.request("/graphql/stream").POST(BodyPublishers.ofString(body));
    request.headers("Content-Type", "application/json", "X-GraphQL-Event-Stream-Token", token);
    return pair.send(request).statusCode();
  }

  private HttpResponse<InputStream> connect(String token) throws Exception {
    URI address = URI.create(pair.service().address() + "/graphql/stream?token=" + token);
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Accept", "text/event-stream").build();
    return client.send(request, BodyHandlers.ofInputStream());
  }

  private HttpResponse<InputStream> open() throws Exception {
    URI address = URI.create(pair.service().address() + "/graphql/stream?query=a");
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Accept", "text/event-stream").build();
    return client.send(request, BodyHandlers.ofInputStream());
  }

  /** A backend of streams that do not end by themselves. */
  private final class Endless implements Backend, GraphQlEndpoint {
    @Override
    public Readiness readiness() {
      return new Readiness.Ready();
    }

    @Override
    public Optional<GraphQlEndpoint> graphQl() {
      return Optional.of(this);
    }

    @Override
    public GraphQlResponse execute(GraphQlRequest request) {
      return StubBackend.data("once");
    }

    @Override
    public GraphQlStream stream(GraphQlRequest request) {
      return new GraphQlStream() {
        private volatile boolean ended;

        @Override
        public Optional<GraphQlResponse> next(Duration patience) throws InterruptedException {
          return Optional.ofNullable(coming.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        }

        @Override
        public boolean ended() {
          return ended;
        }

        @Override
        public void close() {
          ended = true;
        }
      };
    }

    @Override
    public String schemaText() {
      return "";
    }
  }
}
