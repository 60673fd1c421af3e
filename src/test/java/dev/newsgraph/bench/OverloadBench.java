package dev.newsgraph.bench;

import dev.newsgraph.graphql.GraphQlService;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.web.HttpLimits;
import dev.newsgraph.web.HttpService;
import dev.newsgraph.web.HttpSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks more than a service can answer, and measures those that it takes. Arguments: how many
 * articles the graph has; seconds a measurement. What it can answer is measured first, by as many
 * clients as are let in at once; then requests come at a rate of their own, whether those before
 * were answered or not. The store is kept below {@code target/bench}.
 */
final class OverloadBench {
  private static final int CLIENTS = 400;
  private static final double NANO = 1e9;
  private static final int[] TIMES = {1, 2, 10};
  private static final byte[] QUESTION =
      "{\"query\":\"{ articles(first: 100) { edges { node { title provider { name } topics { edges {"
          .concat(" node { name } } } } } } }\"}")
          .getBytes(StandardCharsets.UTF_8);

  private final int port;
  private final double seconds;

  private OverloadBench(int port, double seconds) {
    this.port = port;
    this.seconds = seconds;
  }

  public static void main(String[] arguments) throws Exception {
    int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 10;
    try (GraphStore store = store(articles);
        HttpService http =
            HttpService.start(
                new HttpSettings("127.0.0.1", 0),
                EngineBench.backend(GraphQlService.of(GraphModel.packaged(), store, url -> url)))) {
      new OverloadBench(http.port(), seconds).run().publish();
    }
  }

  private static GraphStore store(int articles) {
    Path folder =
        Path.of(System.getProperty("bench.folder", "target/bench"), String.valueOf(articles));
    return BenchGraph.open(folder, -1, articles);
  }

  private BenchmarkSection run() throws InterruptedException, ExecutionException {
    BenchmarkSection section =
        BenchmarkSection.of(
                "overload",
                "Overload",
                "Pages of 100 articles with their providers and topics, asked by %d clients of a"
                        .formatted(CLIENTS)
                    + " service in the same process, limits as they are. Capacity is what %d"
                        .formatted(HttpLimits.USUAL.concurrent())
                    + " clients get answered that ask again at once; then requests come at a rate"
                    + " of their own. Milliseconds of the requests that were taken.")
            .columns("requests", "a second", "answered", "turned away", "p50", "p99");
    Load.Figures capacity = new Load(seconds).together(HttpLimits.USUAL.concurrent(), this::client);
    section.row(
        "as many as are let in",
        Math.round(capacity.rate()),
        Math.round(capacity.rate()),
        0,
        capacity.p50(),
        capacity.p99());
    for (int times : TIMES) {
      Outcome outcome = offered(times * capacity.rate());
      Load.Figures taken = Load.Figures.of(outcome.taken(), seconds);
      section.row(
          times + " × capacity",
          Math.round(taken.rate() + outcome.refused() / seconds),
          Math.round(taken.rate()),
          Math.round(outcome.refused() / seconds),
          taken.p50(),
          taken.p99());
    }
    return section;
  }

  private Load.Client client() {
    WireClient client = new WireClient(port);
    return new Load.Client(_ -> client.post(QUESTION), client::close);
  }

  /** What came of requests: nanoseconds of those that were answered, by client. */
  private record Outcome(List<long[]> taken, long refused) {
    static Outcome of(List<Outcome> parts) {
      return new Outcome(
          parts.stream().flatMap(one -> one.taken().stream()).toList(),
          parts.stream().mapToLong(Outcome::refused).sum());
    }
  }

  /** Sends so many a second, evenly, by clients that take turns. */
  private Outcome offered(double rate) throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime() + (long) NANO;
      List<Future<Outcome>> running = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        long first = start + (long) (i / rate * NANO);
        running.add(threads.submit(() -> ask(first, (long) (CLIENTS / rate * NANO), start)));
      }
      List<Outcome> parts = new ArrayList<>();
      for (Future<Outcome> one : running) {
        parts.add(one.get());
      }
      return Outcome.of(parts);
    }
  }

  private Outcome ask(long first, long pause, long start) throws InterruptedException {
    long end = start + (long) (seconds * NANO);
    long[] times = new long[1 + (int) Math.max(0, (end - first) / pause)];
    int taken = 0;
    long refused = 0;
    try (WireClient client = new WireClient(port)) {
      for (long due = first; due < end; due += pause) {
        Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
        long begin = System.nanoTime();
        if (begin >= end) {
          break;
        }
        if (client.send(QUESTION).status() == 200) {
          times[taken++] = System.nanoTime() - begin;
        } else {
          refused++;
        }
      }
    }
    return new Outcome(List.of(Arrays.copyOf(times, taken)), refused);
  }
}
