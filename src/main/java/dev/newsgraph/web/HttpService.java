package dev.newsgraph.web;

import com.google.common.base.Throwables;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.util.Locale;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** A running HTTP server. Whoever started it closes it. */
public final class HttpService implements AutoCloseable {
  private static final int LARGEST_HEADER_BYTES = 64 * 1_024;
  private static final long DRAIN_MILLISECONDS = 10_000;

  private final HttpSettings settings;
  private final Javalin javalin;
  private final Metrics metrics;
  private final GraphQlStreams streams;
  private final ClientWatch clients;

  private HttpService(
      HttpSettings settings,
      Javalin javalin,
      Metrics metrics,
      GraphQlStreams streams,
      ClientWatch clients) {
    this.settings = settings;
    this.javalin = javalin;
    this.metrics = metrics;
    this.streams = streams;
    this.clients = clients;
  }

  /**
   * Opens the port. It answers at once, by 503 for what the backend has not got yet.
   *
   * @throws ProblemException where it cannot listen there
   */
  public static HttpService start(HttpSettings settings, Backend backend) {
    Metrics metrics = new Metrics();
    ClientWatch clients = new ClientWatch();
    GraphQlStreams streams = new GraphQlStreams(backend);
    GraphQlRoutes graphQl = new GraphQlRoutes(backend, settings.limits(), metrics, clients);
    Javalin javalin =
        Javalin.create(
            config -> {
              configure(config, settings);
              config.requestLogger.http(
                  (context, milliseconds) -> {
                    metrics.record(context, milliseconds);
                    RequestWork.end(context);
                  });
              graphQl.register(config.routes);
              streams.register(config.routes);
              new ServiceRoutes(backend, metrics).register(config.routes);
            });
    try {
      javalin.start(settings.host(), settings.port());
      return new HttpService(settings, javalin, metrics, streams, clients);
    } catch (JavalinException e) {
      clients.close();
      metrics.close();
      throw new ProblemException(Problem.of(settings.authority(), advice(e)), e);
    }
  }

  /** {@return the port it listens on} */
  public int port() {
    return javalin.port();
  }

  /** {@return the address to open, without a slash at its end} */
  public String address() {
    return "http://" + settings.at(port()).authority();
  }

  /** {@return how many streams are open} */
  int streams() {
    return streams.open();
  }

  /**
   * Takes no more requests, completes streams, lets requests under way end, for 10 seconds at most,
   * and closes the port.
   */
  @Override
  public void close() {
    streams.close();
    javalin.stop();
    clients.close();
    metrics.close();
  }

  private static void configure(JavalinConfig config, HttpSettings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = settings.limits().requestBytes();
    config.http.prefer405over404 = true;
    config.router.javaLangErrorHandler(Failures::crash);
    config.jetty.modifyServer(HttpService::prepare);
    config.jetty.modifyHttpConfiguration(HttpService::limit);
    RequestWork.register(config);
    config.routes.before(SecurityHeaders::set);
    config.routes.before(new Cors(settings.access().origins())::allow);
    config.routes.before(new Gate(settings.access())::admit);
    Failures.register(config.routes);
  }

  private static void prepare(Server server) {
    server.setErrorHandler(new ProtocolErrors());
    server.insertHandler(new GracefulHandler());
    server.setStopTimeout(DRAIN_MILLISECONDS);
  }

  /** A query by GET is part of the address, which counts as a header. */
  private static void limit(HttpConfiguration http) {
    http.setRequestHeaderSize(LARGEST_HEADER_BYTES);
  }

  private static String advice(JavalinException e) {
    String cause = String.valueOf(Throwables.getRootCause(e).getMessage()).toLowerCase(Locale.ROOT);
    if (cause.contains("in use")) {
      return "another program listens there: end it, or choose another port with --port (0 for any"
          + " free one)";
    }
    if (cause.contains("permission denied")) {
      return "ports below 1024 need special rights: choose another with --port";
    }
    return "cannot listen there: give --host an address of this machine";
  }
}
