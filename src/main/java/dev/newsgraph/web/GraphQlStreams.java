package dev.newsgraph.web;

import dev.newsgraph.graphql.GraphQlRequest;
import dev.newsgraph.graphql.GraphQlResponse;
import dev.newsgraph.graphql.GraphQlStream;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotAcceptableResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * GraphQL over server-sent events, as https://github.com/enisdenny/graphql-sse says: one connection
 * an operation ("distinct connections").
 */
final class GraphQlStreams implements AutoCloseable {
  /** How many streams may be open. */
  static final int MOST = 200;

  private static final Logger LOG = LoggerFactory.getLogger(GraphQlStreams.class);
  private static final String PATH = "/graphql/stream";

  /** Short enough that proxies keep the connection, and that a client who left is soon noticed. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private static final byte[] NOTHING = {};

  private final Backend backend;
  private final StreamPlaces places = new StreamPlaces(MOST);

  GraphQlStreams(Backend backend) {
    this.backend = backend;
  }

  void register(RoutesConfig routes) {
    routes.get(PATH, context -> answer(context, GraphQlRoutes.asked(context)));
    routes.post(PATH, context -> answer(context, GraphQlRoutes.sent(context)));
  }

  /** {@return how many streams are open} */
  int open() {
    return places.count();
  }

  @Override
  public void close() {
    places.close();
  }

  private void answer(Context context, GraphQlRequest request) throws InterruptedException {
    requireEventStream(context);
    GraphQlStream stream = GraphQlRoutes.endpoint(backend).stream(request);
    StreamPlaces.Place place = place(stream);
    try {
      Optional<GraphQlResponse> first = only(stream);
      first.ifPresent(response -> GraphQlRoutes.refuseIfForbidden(context, response));
      Metrics.outcome(context, "stream");
      write(new EventWriter(context), stream, first);
    } catch (IOException e) {
      LOG.debug("The client is gone", e);
    } finally {
      place.close();
    }
  }

  private StreamPlaces.Place place(GraphQlStream stream) {
    return places
        .take(stream)
        .orElseThrow(
            () -> {
              stream.close();
              return new ServiceUnavailableResponse("As many streams are open as may be");
            });
  }

  /** What has one response is asked at once, as it may be that the caller must be turned away. */
  private static Optional<GraphQlResponse> only(GraphQlStream stream) throws InterruptedException {
    return stream instanceof GraphQlStream.OneResponse ? stream.next(HEARTBEAT) : Optional.empty();
  }

  private static void write(EventWriter out, GraphQlStream stream, Optional<GraphQlResponse> first)
      throws IOException, InterruptedException {
    if (first.isPresent()) {
      out.event("next", Json.bytes(first.get().toSpecification()));
    }
    while (!stream.ended()) {
      Optional<GraphQlResponse> next = stream.next(HEARTBEAT);
      if (next.isPresent()) {
        out.event("next", Json.bytes(next.get().toSpecification()));
      } else if (!stream.ended()) {
        out.heartbeat();
      }
    }
    out.event("complete", NOTHING);
  }

  private static void requireEventStream(Context context) {
    context.header("Cache-Control", "no-store").header("Vary", "Accept, Origin");
    String accept = context.header("Accept");
    boolean taken =
        accept == null || accept.contains("text/event-stream") || accept.contains("*/*");
    if (!taken) {
      throw new NotAcceptableResponse("Accept text/event-stream");
    }
  }
}
