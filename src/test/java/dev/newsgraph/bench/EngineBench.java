package dev.newsgraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.graphql.GraphQlRequest;
import dev.newsgraph.graphql.GraphQlResponse;
import dev.newsgraph.graphql.GraphQlService;
import dev.newsgraph.graphql.Limits;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Stores;
import dev.newsgraph.web.Backend;
import dev.newsgraph.web.GraphQlEndpoint;
import dev.newsgraph.web.HttpService;
import dev.newsgraph.web.HttpSettings;
import dev.newsgraph.web.Readiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Asks twelve questions of a generated graph: as whole requests over HTTP, and by the best
 * hand-written statement, in the same run and the same way. Arguments: how many articles; {@code
 * in-process} or {@code bolt}; seconds a measurement, 3 where it is left out; words of the names of
 * the questions to ask, all where there are none. The store is kept below {@code target/bench}.
 */
final class EngineBench implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final double SECONDS = 3;

  /** As many as are in turn asked of one question. */
  private static final int BODIES = 2_000;

  private final int articles;
  private final Path folder;
  private final int bolt = freePort();
  private final GraphStore embedded;
  private final Load load;

  private EngineBench(int articles, Path folder, double seconds) {
    this.articles = articles;
    this.folder = folder;
    this.load = new Load(seconds);
    long start = System.nanoTime();
    this.embedded = BenchGraph.open(folder, bolt, articles);
    System.err.printf("open after %d s%n", (System.nanoTime() - start) / 1_000_000_000);
  }

  public static void main(String[] arguments) throws IOException {
    List<String> given = List.of(arguments);
    int articles = Integer.parseInt(given.get(0));
    Path folder = Path.of(System.getProperty("bench.folder", "target/bench"));
    double seconds = given.size() > 2 ? Double.parseDouble(given.get(2)) : SECONDS;
    List<String> only = given.subList(Math.min(3, given.size()), given.size());
    try (EngineBench bench = new EngineBench(articles, folder.resolve(given.get(0)), seconds)) {
      if (given.get(1).equals("bolt")) {
        bench.overBolt(only);
      } else {
        bench.measure("in-process", bench.embedded, only).publish();
      }
    }
  }

  private void overBolt(List<String> only) throws IOException {
    URI address = URI.create("bolt://127.0.0.1:" + bolt);
    try (GraphStore remote = Stores.remote(new Stores.Remote(address, null, null, null))) {
      measure("bolt", remote, only).publish();
    }
  }

  private BenchmarkSection measure(String way, GraphStore store, List<String> only)
      throws IOException {
    Medians medians = Medians.of(folder, articles, way);
    BenchmarkSection section =
        BenchmarkSection.of(
                "engine " + articles + " " + way,
                "Twelve questions of %,d articles, the graph asked %s"
                    .formatted(articles, way.equals("bolt") ? "over Bolt" : way),
                "Milliseconds: the best hand-written statement alone, the engine alone, and the"
                    + " whole request over HTTP, one client; then 8 clients, and how many requests"
                    + " a second they get answered. The clients are a process of their own on the"
                    + " same machine. *Of 100,000*: the p50 over HTTP to that of the last run with"
                    + " so many articles. What reads a page is served by an index or few hops;"
                    + " what reads all that match has more to read in a larger graph.")
            .columns(
                "question",
                "reads",
                "statement p50",
                "engine p50",
                "HTTP p50",
                "to statement",
                "p50 of 8",
                "p99 of 8",
                "requests/s",
                "of library",
                "of 100,000");
    GraphQlService service =
        GraphQlService.of(GraphModel.packaged(), store, url -> url).limitedBy(patient());
    try (HttpService http = HttpService.start(new HttpSettings("127.0.0.1", 0), backend(service));
        ClientProcess clients = ClientProcess.of(http.port())) {
      List<Question> questions =
          new Questions(articles, id -> cursor(service, id))
              .all().stream()
                  .filter(one -> only.isEmpty() || only.stream().anyMatch(one.name()::contains))
                  .toList();
      questions.forEach(one -> check(one, store, service));
      for (Question one : questions) {
        clients.ask(2, load.seconds(), bodies(one));
      }
      for (Question one : questions) {
        row(section, one, store, service, clients, medians);
      }
    }
    medians.keep();
    return section;
  }

  /** What a busy machine takes for the first question of a process is no refusal. */
  private static Limits patient() {
    Limits usual = Limits.USUAL;
    return new Limits(
        usual.cost(),
        usual.depth(),
        usual.fields(),
        usual.aliases(),
        usual.tokens(),
        usual.pageSize(),
        Duration.ofMinutes(2));
  }

  /** {@return a backend that is the engine and nothing else} */
  static Backend backend(GraphQlService service) {
    GraphQlEndpoint endpoint = GraphQlEndpoint.of(service);
    return new Backend() {
      @Override
      public Readiness readiness() {
        return new Readiness.Ready();
      }

      @Override
      public Optional<GraphQlEndpoint> graphQl() {
        return Optional.of(endpoint);
      }
    };
  }

  private void row(
      BenchmarkSection section,
      Question question,
      GraphStore store,
      GraphQlService service,
      ClientProcess clients,
      Medians medians)
      throws IOException {
    double statement = load.alone(number -> run(store, question.statement(number))).p50();
    double engine = load.alone(number -> service.execute(request(question, number))).p50();
    Load.Figures alone = clients.ask(1, load.seconds(), bodies(question));
    long collected = collectionMilliseconds();
    Load.Figures together = clients.ask(8, load.seconds(), bodies(question));
    section.row(
        question.name(),
        question.page() ? "a page" : "all that match",
        statement,
        engine,
        alone.p50(),
        alone.p50() / statement,
        together.p50(),
        together.p99(),
        Math.round(together.rate()),
        question.library() == 0 ? "–" : "%.0f ×".formatted(together.rate() / question.library()),
        medians.ratio(question.name(), alone.p50()));
    System.err.printf(
        "%-45s hand %.3f engine %.3f http %.3f (allowed %.3f) 8: p50 %.2f p99 %.2f %.0f/s gc %d"
            + " ms%n",
        question.name(),
        statement,
        engine,
        alone.p50(),
        1.25 * statement + 0.5,
        together.p50(),
        together.p99(),
        together.rate(),
        collectionMilliseconds() - collected);
  }

  private static List<String> bodies(Question question) {
    return IntStream.range(0, BODIES).mapToObj(number -> body(question, number)).toList();
  }

  private static List<Row> run(GraphStore store, Statement statement) {
    return store.read(transaction -> transaction.run(statement));
  }

  private static GraphQlRequest request(Question question, int number) {
    return GraphQlRequest.of(
        question.graphQl(), Questions.variables(question.values().apply(number)));
  }

  private static String body(Question question, int number) {
    try {
      return JSON.writeValueAsString(
          Map.of(
              "query", question.graphQl(),
              "variables", Questions.variables(question.values().apply(number))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cursor(GraphQlService service, String id) {
    String query =
        "query($id: ID) { articles(filter: {id: {eq: $id}}, orderBy: [{field: PUBLISHED_AT,"
            + " direction: DESC}]) { pageInfo { endCursor } } }";
    return answer(service, GraphQlRequest.of(query, Map.of("id", id)))
        .at("/articles/pageInfo/endCursor")
        .textValue();
  }

  private static JsonNode answer(GraphQlService service, GraphQlRequest request) {
    GraphQlResponse response = service.execute(request);
    if (!response.errors().isEmpty()) {
      throw new IllegalStateException(response.errors().toString());
    }
    return JSON.valueToTree(response.data());
  }

  /**
   * Both must give the same answer: the same values, in the same order of rows. In a small graph
   * some of what is asked for has none, but not all.
   */
  private static void check(Question question, GraphStore store, GraphQlService service) {
    int answered = 0;
    for (int number = 0; number < 20; number++) {
      List<String> told = SameAnswer.told(answer(service, request(question, number)));
      List<String> meant =
          SameAnswer.meant(
              run(store, question.statement(number)).stream().map(row -> row.get("row")).toList());
      answered += meant.isEmpty() ? 0 : 1;
      if (!told.equals(meant)) {
        throw new IllegalStateException(
            question.name() + " " + number + ": engine\n" + told + "\nstatement\n" + meant);
      }
    }
    if (answered == 0) {
      throw new IllegalStateException(question.name() + ": nothing was found");
    }
  }

  private static long collectionMilliseconds() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    embedded.close();
  }
}
