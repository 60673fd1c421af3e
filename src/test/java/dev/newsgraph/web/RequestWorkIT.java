package dev.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.newsgraph.trace.Traces;
import dev.newsgraph.trace.Work;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The id of a request in its answer and in the log, what is told of a slow one, and its spans. */
class RequestWorkIT {
  private static final String ID = "X-Request-Id";
  private static final String BODY =
      "{\"query\":\"query Who { echo"
          + " }\",\"operationName\":\"Who\",\"variables\":{\"name\":\"private\"}}";

  private final StubBackend backend = new StubBackend();
  private final TestPair pair = new TestPair(backend);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void close() {
    root.detachAppender(log);
    pair.close();
  }

  @Test
  void aClientsIdIsItsAnswersIdWhereItIsFitForALog() {
    assertThat(id(pair.post(BODY, ID, "mine-1"))).isEqualTo("mine-1");
    assertThat(id(pair.post(BODY, ID, "a b"))).matches("[0-9a-f-]{36}");
    assertThat(id(pair.post(BODY, ID, "x".repeat(65)))).matches("[0-9a-f-]{36}");
    assertThat(id(pair.get("/nothing", ID, "mine-2"))).isEqualTo("mine-2");
  }

  @Test
  void aFaultBearsTheIdInItsAnswerAndInEachLineOfTheLog() {
    backend.answer =
        request -> {
          throw new IllegalStateException("at fault");
        };
    assertThat(pair.post(BODY, ID, "mine-3").body()).contains("\"id\":\"mine-3\"");
    assertThat(log.list)
        .anySatisfy(line -> assertThat(line.getMDCPropertyMap()).containsEntry(Work.ID, "mine-3"));
  }

  @Test
  void aSlowRequestIsLoggedWithNamesAndNoValue() throws IOException {
    try (Traces _ = Traces.begin(null, Duration.ZERO)) {
      pair.post(BODY, ID, "mine-4");
      pair.close();
    }
    String line = json(slow());
    assertThat(new ObjectMapper().readTree(line).path("level").asText()).isEqualTo("WARN");
    assertThat(line)
        .contains("\"operation\":\"Who\"", "\"variables\":\"name\"", "\"request\":\"mine-4\"")
        .contains("\"milliseconds\":", "\"document\":\"", "slow request")
        .doesNotContain("private", "echo");
  }

  @Test
  void aQuickRequestIsNot() {
    try (Traces _ = Traces.begin(null, Duration.ofHours(1))) {
      pair.post(BODY);
      pair.close();
    }
    assertThat(log.list).isEmpty();
  }

  @Test
  void spansGoToACollectorBelowTheClientsOwn() throws IOException {
    Queue<String> received = new ConcurrentLinkedQueue<>();
    HttpServer collector = collector(received);
    String caller = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    backend.answer =
        request -> {
          try (Work.Part _ = Work.current().part("compile");
              Work.Part _ = Work.current().statement()) {
            return StubBackend.data("done");
          }
        };
    try (Traces _ = Traces.begin("http://127.0.0.1:" + collector.getAddress().getPort(), null)) {
      pair.post(BODY, ID, "mine-5", "traceparent", caller);
      pair.close();
    } finally {
      collector.stop(0);
    }
    assertThat(String.join("", received))
        .startsWith("/v1/traces")
        .contains("POST /graphql", "compile", "statement", "mine-5", "newsgraph.operation")
        .contains(new String(traceId(caller), StandardCharsets.ISO_8859_1))
        .doesNotContain("private");
  }

  private static byte[] traceId(String caller) {
    return HexFormat.of().parseHex(caller.split("-")[1]);
  }

  private static HttpServer collector(Queue<String> received) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
          received.add(exchange.getRequestURI() + " " + body);
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private ILoggingEvent slow() {
    return log.list.stream()
        .filter(line -> line.getLoggerName().equals("dev.newsgraph.slow"))
        .findFirst()
        .orElseThrow();
  }

  /** As the service itself writes it: by the configuration that it is shipped with. */
  private static String json(ILoggingEvent event) {
    LoggerContext context = new LoggerContext();
    context.putProperty("newsgraph.log.format", "json");
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(RequestWorkIT.class.getResource("/logback.xml"));
    } catch (JoranException e) {
      throw new IllegalStateException(e);
    }
    var appender =
        (ConsoleAppender<ILoggingEvent>)
            context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
    assertThat(appender.getEncoder()).isInstanceOf(JsonEncoder.class);
    return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
  }

  private static @Nullable String id(HttpResponse<String> response) {
    return response.headers().firstValue(ID).orElse(null);
  }
}
