package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsgraph.HostileQueries.Hostile;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Stores;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** 500 hostile requests to a service of its own, with a small heap. */
class HostileIT {
  private static final long SEED = 20_260_801;
  private static final int CLIENTS = 4;
  private static final Duration TIME_LIMIT = Duration.ofSeconds(10);

  /** The wait for a place, the grace of a read and the way there and back come on top. */
  private static final Duration DEADLINE = TIME_LIMIT.plusSeconds(5);

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern ADDRESS = Pattern.compile("GraphQL +(http://\\S+)");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NODES = "MATCH (n) RETURN count(n) AS n, sum(size(labels(n))) AS m";
  private static final String OPEN =
      "SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW'"
          + " RETURN currentQuery";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  /** What came of a request. */
  private record Told(Hostile hostile, int status, JsonNode body, Duration time) {
    List<String> types() {
      List<String> types = new ArrayList<>();
      body.path("errors").forEach(one -> types.add(one.at("/extensions/type").asText()));
      return types;
    }
  }

  @Test
  void nothingCrashesIsLateOrLeftBehind() throws Exception {
    int bolt = freePort();
    Process service = serve(bolt);
    try (GraphStore store = store(service, bolt)) {
      Row before = only(store, NODES);
      List<Told> told = ask(URI.create(address(service)), HostileQueries.of(SEED));

      Files.writeString(Path.of("target", "hostile.txt"), summary(told));
      assertThat(told).hasSize(500).allSatisfy(HostileIT::isAnswered);
      assertThat(told).extracting(Told::time).allSatisfy(t -> assertThat(t).isLessThan(DEADLINE));
      assertThat(service.isAlive()).isTrue();
      assertThat(only(store, NODES)).isEqualTo(before);
      assertThat(store.read(tx -> tx.run(Statement.of(OPEN))).isEmpty()).isTrue();
    } finally {
      service.descendants().forEach(ProcessHandle::destroy);
      service.destroy();
      assertThat(service.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
    assertThat(Files.readString(folder.resolve("log"))).doesNotContain("OutOfMemory");
  }

  private static void isAnswered(Told told) {
    assertThat(told.status())
        .as(() -> told.hostile().family() + ": " + shortened(told.hostile().query()))
        .isIn(Set.of(200, 400, 413));
    assertThat(told.types())
        .as(() -> told.hostile().family() + ": " + shortened(told.hostile().query()) + told.body())
        .doesNotContain("INTERNAL");
    assertThat(told.body().has("data") || told.body().has("errors")).isTrue();
  }

  private static String summary(List<Told> told) {
    Map<String, Map<String, Integer>> counted = new TreeMap<>();
    Map<String, Long> slowest = new TreeMap<>();
    for (Told one : told) {
      String family = one.hostile().family();
      String came = one.types().isEmpty() ? "data" : one.types().getFirst();
      counted.computeIfAbsent(family, _ -> new TreeMap<>()).merge(came, 1, Integer::sum);
      slowest.merge(family, one.time().toMillis(), Math::max);
    }
    return counted + "\n" + slowest + "\n";
  }

  private static String shortened(String query) {
    return query.length() > 300 ? query.substring(0, 300) + "…" : query;
  }

  private static List<Told> ask(URI address, List<Hostile> all) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<Told>> asked =
          all.stream().map(one -> clients.submit(() -> ask(client, address, one))).toList();
      List<Told> told = new ArrayList<>();
      for (Future<Told> one : asked) {
        told.add(one.get());
      }
      return told;
    }
  }

  private static Told ask(HttpClient client, URI address, Hostile hostile) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Accept", "application/graphql-response+json")
            .POST(HttpRequest.BodyPublishers.ofString(body(hostile)))
            .build();
    long start = System.nanoTime();
    var answer = client.send(request, BodyHandlers.ofString());
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    return new Told(hostile, answer.statusCode(), JSON.readTree(answer.body()), time);
  }

  private static String body(Hostile hostile) throws JsonProcessingException {
    return JSON.writeValueAsString(
        Map.of("query", hostile.query(), "variables", JSON.readTree(hostile.variables())));
  }

  private static Row only(GraphStore store, String cypher) {
    List<Row> rows = store.read(tx -> tx.run(Statement.of(cypher)));
    return rows.getFirst();
  }

  private Process serve(int bolt) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED"));
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("--add-opens=java.base/java.nio=ALL-UNNAMED");
    command.addAll(List.of("-jar", System.getProperty("newsgraph.jar"), "serve", "--port", "0"));
    command.addAll(List.of("--bolt", "" + bolt, "--data", folder.resolve("data").toString()));
    command.addAll(List.of("--time-limit", TIME_LIMIT.toSeconds() + "s"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private GraphStore store(Process service, int bolt) throws IOException, InterruptedException {
    assertThat(address(service)).startsWith("http");
    URI uri = URI.create("bolt://127.0.0.1:" + bolt);
    return Stores.remote(new Stores.Remote(uri, null, null, null));
  }

  private String address(Process service) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && service.isAlive()) {
      Matcher address = ADDRESS.matcher(Files.readString(folder.resolve("log")));
      if (address.find()) {
        return address.group(1);
      }
      Thread.sleep(200);
    }
    throw new AssertionError("not ready: " + Files.readString(folder.resolve("log")));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
