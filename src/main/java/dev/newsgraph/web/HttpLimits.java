package dev.newsgraph.web;

import java.time.Duration;

/**
 * How much is taken at once.
 *
 * @param requestBytes how large the body of a request is
 * @param concurrent how many GraphQL requests are answered at once
 * @param queue how many more wait for their turn
 * @param patience how long one waits for its turn
 */
public record HttpLimits(int requestBytes, int concurrent, int queue, Duration patience) {
  /** What is allowed where nobody says. */
  public static final HttpLimits USUAL = new HttpLimits(1_000_000, 32, 128, Duration.ofSeconds(1));
}
