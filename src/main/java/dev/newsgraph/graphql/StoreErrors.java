package dev.newsgraph.graphql;

import dev.newsgraph.store.StoreException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What clients are told where a request fails on the way; the log has why, under the same id. */
final class StoreErrors {
  private static final Logger LOG = LoggerFactory.getLogger(StoreErrors.class);

  private StoreErrors() {}

  /** {@return the error for a failure that nobody foresaw} */
  static GraphQlError failed(Exception e) {
    GraphQlError error =
        GraphQlError.of(
            "The server failed; its log tells why under this id",
            GraphQlError.Type.INTERNAL,
            List.of());
    LOG.error("request {} failed", error.id(), e);
    return error;
  }

  /** {@return the error for a database that did not answer} */
  static GraphQlError told(StoreException e, Limits limits) {
    return switch (e.reason()) {
      case FAILED -> failed(e);
      case TIME -> time(limits);
      case MEMORY ->
          noted(
              e,
              GraphQlError.Type.MEMORY_LIMIT,
              "takes more memory than --max-query-memory gives one request, or --max-memory all"
                  + " together; ask for fewer rows");
      case ABANDONED -> noted(e, GraphQlError.Type.ABANDONED, "nobody waits for the answer");
      case UNAVAILABLE, FULL ->
          noted(
              e,
              GraphQlError.Type.UNAVAILABLE,
              "the database is out of reach; ask again in a moment");
    };
  }

  private static GraphQlError time(Limits limits) {
    long most = limits.time().toMillis();
    return GraphQlError.of(
            "takes longer than %,d ms; ask for fewer rows or levels".formatted(most),
            GraphQlError.Type.TIME_LIMIT,
            List.of())
        .exceeding(new GraphQlError.Exceeded("time-limit", most + 1, most));
  }

  private static GraphQlError noted(StoreException e, GraphQlError.Type type, String message) {
    GraphQlError error = GraphQlError.of(message, type, List.of());
    LOG.info("request {} ended: {}", error.id(), String.valueOf(e.getMessage()));
    return error;
  }
}
