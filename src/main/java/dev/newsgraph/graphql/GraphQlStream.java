package dev.newsgraph.graphql;

import java.time.Duration;
import java.util.Optional;

/** The responses to one request, one after the other. Read by one thread, closed by any. */
public interface GraphQlStream extends AutoCloseable {

  /** {@return a stream of one response} */
  static GraphQlStream of(GraphQlResponse only) {
    return new OneResponse(only);
  }

  /**
   * Waits for the next response.
   *
   * @return empty where none came in time, or none comes any more
   */
  Optional<GraphQlResponse> next(Duration patience) throws InterruptedException;

  /** {@return whether no response comes any more} */
  boolean ended();

  /** Ends it; whoever waits for a response is told that none comes. */
  @Override
  void close();

  /** What a query or mutation is answered with, or a refusal. */
  final class OneResponse implements GraphQlStream {
    private final GraphQlResponse only;
    private volatile boolean ended;

    private OneResponse(GraphQlResponse only) {
      this.only = only;
    }

    /** {@return the response, whether it was taken or not} */
    public GraphQlResponse response() {
      return only;
    }

    @Override
    public Optional<GraphQlResponse> next(Duration patience) {
      Optional<GraphQlResponse> next = ended ? Optional.empty() : Optional.of(only);
      ended = true;
      return next;
    }

    @Override
    public boolean ended() {
      return ended;
    }

    @Override
    public void close() {
      ended = true;
    }
  }
}
