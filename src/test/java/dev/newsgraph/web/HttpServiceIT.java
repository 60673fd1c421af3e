package dev.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsgraph.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpServiceIT {
  private static final String GRAPHQL = "application/graphql-response+json";
  private static final String QUERY = "{\"query\": \"{ echo }\"}";

  private final StubBackend backend = new StubBackend();
  private final TestPair pair = new TestPair(backend);

  @AfterEach
  void close() {
    pair.close();
  }

  @Test
  void aPostIsAnswered() {
    var response = pair.post("{\"query\": \"{ echo }\", \"variables\": {\"wer\": \"Zoë 🏃\"}}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo("application/json;charset=utf-8");
    assertThat(response.body()).contains("\"query\":\"{ echo }\"", "\"wer\":\"Zoë 🏃\"");
  }

  @Test
  void aGetIsAnswered() {
    var response =
        pair.get("/graphql?query=" + encoded("{ echo }") + "&variables=" + encoded("{\"n\":1}"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("{ echo }", "\"n\":1");
  }

  @Test
  void theAnswerIsOfTheAcceptedType() {
    var response = pair.post(QUERY, "Accept", GRAPHQL);
    assertThat(header(response, "Content-Type")).isEqualTo(GRAPHQL + "; charset=utf-8");
    assertThat(pair.post(QUERY, "Accept", "text/html").statusCode()).isEqualTo(406);
  }

  @Test
  void aRefusedRequestHasAStatusInTheNewerTypeOnly() {
    backend.answer = _ -> StubBackend.refusal("no such field");
    assertThat(pair.post(QUERY, "Accept", GRAPHQL).statusCode()).isEqualTo(400);
    assertThat(pair.post(QUERY, "Accept", "application/json").statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNoRequestIsTurnedAway() {
    assertThat(pair.post("{").statusCode()).isEqualTo(400);
    assertThat(pair.post("").statusCode()).isEqualTo(400);
    assertThat(pair.get("/graphql").statusCode()).isEqualTo(400);
    assertThat(pair.get("/graphql?query=a&query=b").statusCode()).isEqualTo(400);
    assertThat(pair.get("/graphql?query=a&variables=1").statusCode()).isEqualTo(400);
    var text = pair.request("/graphql").POST(BodyPublishers.ofString(QUERY));
    assertThat(pair.send(text).statusCode()).isEqualTo(415);
    assertThat(pair.send(text.header("Content-Type", "text/plain")).statusCode()).isEqualTo(415);
  }

  @Test
  void aMutationIsNotTakenByGet() {
    var response = pair.get("/graphql?query=" + encoded("mutation { load }"));
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(header(response, "Allow")).isEqualTo("POST");
    var put = pair.send(pair.request("/graphql").PUT(BodyPublishers.ofString(QUERY)));
    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(header(put, "Allow")).contains("GET", "POST");
  }

  @Test
  void aTooLargeRequestIsTurnedAway() {
    String large = "{\"query\": \"# %s\"}".formatted("x".repeat(1_000_000));
    assertThat(pair.post(large).statusCode()).isEqualTo(413);
    var chunked =
        BodyPublishers.ofInputStream(
            () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)));
    var request = pair.request("/graphql").POST(chunked).header("Content-Type", "application/json");
    assertThat(pair.send(request).statusCode()).isEqualTo(413);
    assertThat(pair.post(large.replace("xxxx", "x")).statusCode()).isEqualTo(200);
  }

  @Test
  void aTooLongAddressIsTurnedAway() {
    var response = pair.get("/graphql?query=" + "x".repeat(70_000));
    assertThat(response.statusCode()).isEqualTo(414);
    assertThat(response.body()).startsWith("{\"errors\":[{");
    assertThat(pair.get("/graphql?query=" + "x".repeat(30_000)).statusCode()).isEqualTo(200);
  }

  @Test
  void aLargeAnswerIsPacked() throws IOException {
    backend.answer = _ -> StubBackend.data("a".repeat(100_000));
    var response = pair.send(pair.request("/graphql?query=a").header("Accept-Encoding", "gzip"));
    assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(response, "Vary")).contains("Accept-Encoding");
    backend.answer = _ -> StubBackend.data("a");
    var small = pair.send(pair.request("/graphql?query=a").header("Accept-Encoding", "gzip"));
    assertThat(small.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void aLongAnswerIsSentWhileItIsWritten() {
    backend.answer = _ -> StubBackend.data("ä".repeat(200_000));
    var response = pair.get("/graphql?query=a");
    assertThat(response.headers().firstValue("Content-Length")).isEmpty();
    assertThat(response.body()).startsWith("{\"data\":{\"echo\":\"ää").endsWith("ää\"}}");
    backend.answer = _ -> StubBackend.data("ä");
    assertThat(pair.get("/graphql?query=a").headers().firstValue("Content-Length")).isPresent();
  }

  @Test
  void aFaultIsToldByAnIdOnly() {
    backend.answer =
        _ -> {
          throw new IllegalStateException("secret");
        };
    var response = pair.post(QUERY, "Accept", GRAPHQL);
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(header(response, "Content-Type")).isEqualTo(GRAPHQL + "; charset=utf-8");
    assertThat(response.body())
        .containsPattern("\"id\":\"[0-9a-f-]{36}\"")
        .doesNotContain("secret");
  }

  @Test
  void anExhaustedStackEndsOneRequestOnly() {
    backend.answer =
        _ -> {
          throw new StackOverflowError("secret");
        };
    var response = pair.post(QUERY);
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains("\"id\":").doesNotContain("secret");
    assertThat(pair.get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void aLoneSurrogateDoesNoHarm() {
    assertThat(pair.post("{\"query\": \"\\ud800\"}").body()).contains("\"query\":\"?\"");
  }

  @Test
  void thePortAnswersBeforeTheDataIsThere() {
    backend.started = false;
    backend.readiness = new Readiness.Waiting("loaded 10 of 60 articles");
    var ready = pair.get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body()).contains("loaded 10 of 60 articles");
    assertThat(pair.get("/health/live").statusCode()).isEqualTo(200);
    var head = pair.send(pair.request("/health/ready").HEAD());
    assertThat(head.statusCode()).isEqualTo(503);
    assertThat(pair.get("/graphiql").statusCode()).isEqualTo(200);
    assertThat(pair.post(QUERY).statusCode()).isEqualTo(503);
    assertThat(header(pair.post(QUERY), "Retry-After")).isEqualTo("1");
    backend.started = true;
    backend.readiness = new Readiness.Ready();
    assertThat(pair.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(pair.post(QUERY).statusCode()).isEqualTo(200);
  }

  @Test
  void theSchemaIsText() {
    assertThat(pair.get("/schema.graphql").body()).startsWith("type Query");
  }

  @Test
  void theRootIsTheExplorerAndAllowsNothingInline() {
    var response = pair.get("/");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("<title>Newsgraph</title>");
    assertThat(header(response, "Content-Security-Policy")).doesNotContain("unsafe");
  }

  @Test
  void anUnknownPathIsAShort404() {
    for (String path : new String[] {"/nothing", "/assets/nothing.js", "/assets/../logback.xml"}) {
      var response = pair.get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(404);
      assertThat(response.body()).startsWith("{\"errors\":[{").hasSizeLessThan(200);
    }
  }

  @Test
  void everyAnswerTellsBrowsersWhatToRefuse() {
    for (String path :
        new String[] {
          "/", "/graphiql", "/graphql", "/nothing", "/health/live", "/assets/icon.svg"
        }) {
      var response = pair.get(path);
      assertThat(header(response, "Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'");
      assertThat(header(response, "Content-Security-Policy"))
          .doesNotContain("script-src 'self' 'unsafe");
      assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(response.headers().firstValue("Server")).isEmpty();
      assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void anAssetIsSentOnce() throws IOException {
    var first = pair.get("/assets/library/graphiql.css");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains("/*");
    var again = pair.get("/assets/library/graphiql.css", "If-None-Match", header(first, "ETag"));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void requestsAreMeasuredByRouteAndOutcome() {
    pair.post(QUERY);
    backend.answer = _ -> StubBackend.refusal("no");
    pair.post(QUERY);
    pair.get("/made/up");
    assertThat(pair.get("/metrics").body())
        .contains("http_server_requests_seconds_bucket{")
        .contains("method=\"POST\",outcome=\"data\",route=\"/graphql\",status=\"200\"")
        .contains("method=\"POST\",outcome=\"refused\",route=\"/graphql\",status=\"200\"")
        .contains("outcome=\"client_error\",route=\"none\",status=\"404\"")
        .contains("jvm_memory_used_bytes")
        .doesNotContain("/made/up");
  }

  @Test
  void aPortInUseIsOneClearLine() {
    HttpSettings taken = new HttpSettings("127.0.0.1", pair.service().port());
    assertThatThrownBy(() -> HttpService.start(taken, backend))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("127.0.0.1:" + taken.port() + ": another program listens there")
        .hasMessageContaining("--port");
    assertThatThrownBy(() -> HttpService.start(new HttpSettings("192.0.2.1", 0), backend))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("--host");
    assertThatThrownBy(
            () -> HttpService.start(new HttpSettings("no.such.host.invalid", 0), backend))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("--host");
  }

  @Test
  void closingLetsRequestsEnd() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    backend.answer =
        _ -> {
          asked.countDown();
          await(answer);
          return StubBackend.data(Map.of());
        };
    var response = CompletableFuture.supplyAsync(() -> pair.post(QUERY));
    asked.await();
    var closed = CompletableFuture.runAsync(pair.service()::close);
    Thread.sleep(300);
    assertThat(closed).isNotDone();
    answer.countDown();
    assertThat(response.get().statusCode()).isEqualTo(200);
    closed.get();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
