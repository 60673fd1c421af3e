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
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * GraphQL over server-sent events, as https://github.com/enisdenny/graphql-sse says: one connection
 * an operation ("distinct connections"), or one for all of a client ("single connection").
 */
final class GraphQlStreams implements AutoCloseable {
  /** How many streams may be open. */
  static final int MOST = 200;

  private static final Logger LOG = LoggerFactory.getLogger(GraphQlStreams.class);
  private static final String EVENTS = "text/event-stream";
  private static final String PATH = "/graphql/stream";

  /** Short enough that proxies keep the connection, and that a client who left is soon noticed. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private static final byte[] NOTHING = {};

  private final Backend backend;
  private final StreamPlaces places = new StreamPlaces(MOST);
  private final SharedStreams shared = new SharedStreams(places, HEARTBEAT);

  GraphQlStreams(Backend backend) {
    this.backend = backend;
  }

  void register(RoutesConfig routes) {
    routes.get(PATH, context -> take(context, GraphQlRoutes::asked));
    routes.post(PATH, context -> take(context, GraphQlRoutes::sent));
    routes.put(PATH, shared::reserve);
    routes.delete(PATH, shared::stop);
  }

  /** {@return how many streams are open} */
  int open() {
    return places.count();
  }

  @Override
  public void close() {
    places.close();
  }

  private void take(Context context, Function<Context, GraphQlRequest> reading)
      throws InterruptedException {
    context.header("Cache-Control", "no-store").header("Vary", "Accept, Origin");
    String token = SharedStreams.token(context);
    if (token == null) {
      requireEventStream(context);
      answer(context, endpoint().stream(reading.apply(context)));
    } else if (String.valueOf(context.header("Accept")).contains(EVENTS)) {
      shared.connect(context, token);
    } else {
      shared.run(context, token, reading.apply(context), endpoint());
    }
  }

  private GraphQlEndpoint endpoint() {
    return GraphQlRoutes.endpoint(backend);
  }

  private void answer(Context context, GraphQlStream stream) throws InterruptedException {
    StreamPlaces.Place place = place(stream);
    try {
      if (stream instanceof GraphQlStream.OneResponse only) {
        GraphQlRoutes.refuseIfForbidden(context, only.response());
      }
      Metrics.outcome(context, "stream");
      write(new EventWriter(context), stream);
    } catch (IOException e) {
      LOG.debug("The client is gone", e);
    } finally {
      place.close();
    }
  }

  private StreamPlaces.Place place(GraphQlStream stream) {
    return places
        .take(stream::close)
        .orElseThrow(
            () -> {
              stream.close();
              return new ServiceUnavailableResponse("As many streams are open as may be");
            });
  }

  private static void write(EventWriter out, GraphQlStream stream)
      throws IOException, InterruptedException {
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
    String accept = context.header("Accept");
    boolean taken = accept == null || accept.contains(EVENTS) || accept.contains("*/*");
    if (!taken) {
      throw new NotAcceptableResponse("Accept " + EVENTS);
    }
  }
}
