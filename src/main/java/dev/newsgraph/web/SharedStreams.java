package dev.newsgraph.web;

import dev.newsgraph.graphql.Caller;
import dev.newsgraph.graphql.GraphQlRequest;
import dev.newsgraph.graphql.GraphQlResponse;
import dev.newsgraph.graphql.GraphQlStream;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The "single connection" mode of https://github.com/enisdenny/graphql-sse: a client reserves a
 * connection, opens it, and runs and stops operations by requests beside it.
 */
final class SharedStreams {
  private static final Logger LOG = LoggerFactory.getLogger(SharedStreams.class);
  private static final String HEADER = "X-GraphQL-Event-Stream-Token";

  private final Reservations reservations;

  SharedStreams(StreamPlaces places, Duration heartbeat) {
    this.reservations = new Reservations(places, heartbeat);
  }

  /** {@return the token that a request bears; null where it is about no shared stream} */
  static @Nullable String token(Context context) {
    String token = context.header(HEADER);
    return token == null ? context.queryParam("token") : token;
  }

  /** Reserves a connection, and answers with its token. */
  void reserve(Context context) {
    Caller caller = Gate.caller(context);
    String token =
        reservations
            .reserve(caller)
            .orElseThrow(
                () -> new ServiceUnavailableResponse("As many streams are open as may be"));
    context.header("Cache-Control", "no-store").contentType("text/plain; charset=utf-8");
    context.status(HttpStatus.CREATED).result(token);
  }

  /** Answers by the connection of a token until the client leaves. */
  void connect(Context context, String token) throws InterruptedException {
    SharedStream stream = find(context, token);
    if (!stream.connect()) {
      throw new ConflictResponse("A stream of this token is open already");
    }
    try {
      Metrics.outcome(context, "stream");
      stream.answer(new EventWriter(context));
    } catch (IOException e) {
      LOG.debug("The client is gone", e);
    } finally {
      reservations.end(token);
    }
  }

  /** Runs an operation; a refusal is answered here, and all else by the connection. */
  void run(Context context, String token, GraphQlRequest request, GraphQlEndpoint endpoint) {
    SharedStream shared = find(context, token);
    if (!(request.extensions().get("operationId") instanceof String id)) {
      throw new BadRequestResponse("extensions.operationId is missing");
    }
    GraphQlStream stream = endpoint.stream(request);
    if (stream instanceof GraphQlStream.OneResponse only && !only.response().executed()) {
      refuse(context, only.response());
    } else if (shared.run(id, stream)) {
      context.status(HttpStatus.ACCEPTED);
    } else {
      stream.close();
      throw new ConflictResponse("An operation of this id runs already, or too many do");
    }
  }

  /** Stops an operation. */
  void stop(Context context) {
    String id = context.queryParam("operationId");
    String token = token(context);
    if (id == null || token == null) {
      throw new BadRequestResponse("The parameter operationId is missing, or the token");
    }
    find(context, token).stop(id);
  }

  private static void refuse(Context context, GraphQlResponse response) {
    GraphQlRoutes.refuseIfForbidden(context, response);
    context.contentType(AnswerType.GRAPHQL_RESPONSE.contentType());
    context.status(HttpStatus.BAD_REQUEST).result(Json.bytes(response.toSpecification()));
  }

  private SharedStream find(Context context, String token) {
    return reservations
        .find(token, Gate.caller(context))
        .orElseThrow(() -> new NotFoundResponse("No stream is reserved by this token"));
  }
}
