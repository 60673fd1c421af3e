package dev.newsgraph.web;

import dev.newsgraph.graphql.CacheFigures;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the service measures of itself, as Prometheus reads it. */
final class Metrics implements AutoCloseable {
  /** What came of a request that was turned away, as there were too many. */
  static final String SHED = "shed";

  private static final String OUTCOME = "outcome";
  private static final List<String> CACHES = List.of("documents", "plans", "texts");
  static final Duration[] BUCKETS =
      Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collector = new JvmGcMetrics();
  private final OperationMetrics operations = new OperationMetrics(registry);

  Metrics() {
    Stream.of(
            new ClassLoaderMetrics(),
            collector,
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new FileDescriptorMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics())
        .forEach(binder -> binder.bindTo(registry));
  }

  /** Names what came of a request, where its status does not tell. */
  static void outcome(Context context, String outcome) {
    context.attribute(OUTCOME, outcome);
  }

  /** Counts a request that was answered. */
  void record(Context context, float milliseconds) {
    Timer.builder("http.server.requests")
        .description("Requests by route and what came of them")
        .tag("route", route(context))
        .tag(
            "method",
            HandlerType.commonHttp().contains(context.method()) ? context.method().name() : "OTHER")
        .tag("status", String.valueOf(context.statusCode()))
        .tag(OUTCOME, outcome(context))
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(Duration.ofNanos((long) (milliseconds * 1_000_000)));
  }

  /** {@return what is measured of GraphQL operations} */
  OperationMetrics operations() {
    return operations;
  }

  /** Shows how full a gate is. */
  void observe(Capacity capacity) {
    Gauge.builder("graphql.answering", capacity, Capacity::answering)
        .description("GraphQL requests that are being answered")
        .register(registry);
    Gauge.builder("graphql.waiting", capacity, Capacity::waiting)
        .description("GraphQL requests that wait for their turn")
        .register(registry);
  }

  /** Shows what the engine keeps and what the store does, once they are there. */
  void observe(Backend backend) {
    CACHES.forEach(cache -> observe(cache, backend));
    Gauge.builder("store.reads", backend, Backend::readsUnderWay)
        .description("Reads under way, each with a connection of its own where Neo4j is external")
        .register(registry);
    observeLoads(backend);
  }

  private void observeLoads(Backend backend) {
    FunctionCounter.builder("load.files", backend, of -> of.loads().files())
        .description("Files that loads brought into the graph")
        .register(registry);
    FunctionCounter.builder("load.articles", backend, of -> of.loads().articles())
        .description("Articles that loads wrote")
        .register(registry);
    Gauge.builder("load.files.left", backend, of -> of.loads().left())
        .description("Files that the load under way has still before it")
        .register(registry);
  }

  private void observe(String cache, Backend backend) {
    Gauge.builder("graphql.cache.size", backend, of -> figures(of, cache).size())
        .description("Entries of the caches of the engine")
        .tag("cache", cache)
        .register(registry);
    FunctionCounter.builder("graphql.cache.hits", backend, of -> figures(of, cache).hits())
        .description("How often a cache had what was asked for")
        .tag("cache", cache)
        .register(registry);
    FunctionCounter.builder("graphql.cache.misses", backend, of -> figures(of, cache).misses())
        .description("How often a cache had not what was asked for")
        .tag("cache", cache)
        .register(registry);
  }

  private static CacheFigures figures(Backend backend, String cache) {
    return backend
        .graphQl()
        .map(endpoint -> endpoint.caches().get(cache))
        .orElse(new CacheFigures(0, 0, 0));
  }

  /** {@return all figures in Prometheus's text format} */
  String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collector.close();
    registry.close();
  }

  /** The route and not the path: what a client can make up must not become a time series. */
  private static String route(Context context) {
    Endpoint endpoint = context.endpoints().lastHttpEndpoint();
    return endpoint == null ? "none" : endpoint.path;
  }

  private static String outcome(Context context) {
    @Nullable String told = context.attribute(OUTCOME);
    int status = context.statusCode();
    if (told != null && (status < 500 || told.equals(SHED))) {
      return told;
    }
    return status < 400 ? "ok" : status < 500 ? "client_error" : "server_error";
  }
}
