package dev.newsgraph.graphql;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;

/** A subscription that runs: each thing that happened is read when its turn comes. */
final class Watch implements GraphQlStream {
  private final Inbox inbox;
  private final BiFunction<Happening, Integer, GraphQlResponse> reading;

  /** Takes what reads a happening, told also how many were missed before it. */
  Watch(Inbox inbox, BiFunction<Happening, Integer, GraphQlResponse> reading) {
    this.inbox = inbox;
    this.reading = reading;
  }

  @Override
  public Optional<GraphQlResponse> next(Duration patience) throws InterruptedException {
    return inbox
        .take(patience)
        .map(message -> reading.apply(message.happening(), message.missed()))
        .filter(response -> !isGone(response));
  }

  /** What was taken out of the graph again, before it could be read. */
  private static boolean isGone(GraphQlResponse response) {
    return response.data() == null
        && response.errors().stream().allMatch(error -> error.type() == GraphQlError.Type.MISSING);
  }

  @Override
  public boolean ended() {
    return inbox.closed();
  }

  @Override
  public void close() {
    inbox.close();
  }
}
