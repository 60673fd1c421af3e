package dev.newsgraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ConcurrentHashMultiset;
import com.google.common.collect.Multiset;
import dev.newsgraph.ProgramProcess;
import dev.newsgraph.StoryText;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A service under mixed load for some minutes: {@code .ci/soak [MINUTES]}. Queries, mutations that
 * replace stories of a ring, subscribers and clients that leave, and requests that are refused.
 * What it holds is looked at each minute, and must not grow.
 */
public final class Soak {
  private static final int RING = 300;
  private static final int BATCH = 3;
  private static final long PAUSE_MILLIS = 50;
  private static final String QUERY =
      "{ timeline(framework: \"pytorch\") { entries(first: 20) { edges { node { label } } } } }";
  private static final String FOLLOW = "subscription { articleLoaded { article { id } } }";

  private final ProgramProcess service;
  private final URI address;
  private final AtomicLong requests = new AtomicLong();
  private final Multiset<String> failures = ConcurrentHashMultiset.create();
  private volatile boolean over;

  private Soak(ProgramProcess service) {
    this.service = service;
    this.address = URI.create(service.address());
  }

  /** Takes for how many minutes; 30 unless said. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    int minutes = arguments.length == 0 ? 30 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "soak");
    List<String> grown;
    try (ProgramProcess service = ProgramProcess.serve(folder, folder.resolve("data"))) {
      Soak soak = new Soak(service.awaitReady());
      grown = Held.grown(soak.run(minutes));
      soak.failures.entrySet().forEach(failed -> System.out.println("failed: " + failed));
    }
    System.out.println(grown.isEmpty() ? "nothing grows" : "grows: " + String.join(", ", grown));
    System.exit(grown.isEmpty() ? 0 : 1);
  }

  private List<Held> run(int minutes) throws IOException, InterruptedException {
    load(0); // Else there is nothing that could be asked for.
    System.out.println("\n" + Machine.line() + "\n\n" + Held.HEAD);
    List<Held> held = new ArrayList<>();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List.<Client>of(this::ask, this::ask, this::load, this::follow, this::leave, this::refused)
          .forEach(client -> clients.execute(() -> again(client)));
      for (int minute = 1; minute <= minutes; minute++) {
        Thread.sleep(Duration.ofMinutes(1));
        held.add(Held.by(service));
        System.out.println(held.getLast().line(minute, requests.get(), failures.size()));
      }
      over = true;
    }
    return held;
  }

  private interface Client {
    void ask(int turn) throws IOException, InterruptedException;
  }

  /** A request that is not answered as it should be is counted, and the client goes on. */
  private void again(Client client) {
    for (int turn = 0; !over; turn++) {
      try {
        Thread.sleep(PAUSE_MILLIS);
        client.ask(turn);
        requests.incrementAndGet();
      } catch (IOException | InterruptedException e) {
        failures.add(e.toString());
      }
    }
  }

  private void ask(int turn) throws IOException, InterruptedException {
    expectData(service.ask(QUERY, Map.of()));
  }

  /** A story comes again with another text, so the graph changes and does not grow. */
  private void load(int turn) throws IOException, InterruptedException {
    List<StoryText> stories = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      int number = turn * BATCH + i;
      stories.add(new StoryText(number % RING, number / RING % 2));
    }
    expectData(service.load(stories));
  }

  private void follow(int turn) throws IOException, InterruptedException {
    send("/graphql/stream", FOLLOW, 1_000);
  }

  private void leave(int turn) throws IOException, InterruptedException {
    send("/graphql", QUERY, turn % 10);
  }

  private void refused(int turn) throws IOException, InterruptedException {
    expect(!service.ask("{ nothing }", Map.of()).path("errors").isMissingNode(), "no error");
    expect(service.status("/nothing") == 404, "another status than 404");
  }

  private static void expectData(JsonNode answer) throws IOException {
    JsonNode error = answer.path("errors").path(0);
    expect(error.isMissingNode(), error.path("message").asText());
  }

  private static void expect(boolean holds, String otherwise) throws IOException {
    if (!holds) {
      throw new IOException(otherwise);
    }
  }

  /** A client that is gone after so long, whether it was answered or not. */
  private void send(String path, String query, int millis)
      throws IOException, InterruptedException {
    String body = "{\"query\": \"" + query.replace("\"", "\\\"") + "\"}";
    String request =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: */*\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(path, body.length(), body);
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      Thread.sleep(millis);
    }
  }
}
