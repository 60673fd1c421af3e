package dev.newsgraph.web;

import java.util.Optional;

/**
 * What stands behind the routes. It is asked anew by each request and from many threads, since the
 * port opens before the data is there.
 */
public interface Backend {

  /** {@return what {@code /health/ready} tells} */
  Readiness readiness();

  /** {@return what answers GraphQL; empty while there is none, which clients are told as 503} */
  Optional<GraphQlEndpoint> graphQl();

  /** {@return how many reads of the store are under way} */
  default int readsUnderWay() {
    return 0;
  }

  /** {@return how loads get on} */
  default LoadFigures loads() {
    return LoadFigures.NONE;
  }
}
