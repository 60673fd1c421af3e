package dev.newsgraph;

import dev.newsgraph.graphql.GraphQlService;
import dev.newsgraph.web.Backend;
import dev.newsgraph.web.GraphQlEndpoint;
import dev.newsgraph.web.Readiness;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands behind the routes while the service starts, and once it is ready. */
final class Service implements Backend {
  private volatile Readiness readiness = new Readiness.Waiting("the store is being opened");
  private volatile @Nullable GraphQlEndpoint endpoint;

  void waitFor(String reason) {
    readiness = new Readiness.Waiting(reason);
  }

  void ready(GraphQlService graphQl) {
    endpoint = GraphQlEndpoint.of(graphQl);
    readiness = new Readiness.Ready();
  }

  @Override
  public Readiness readiness() {
    return readiness;
  }

  @Override
  public Optional<GraphQlEndpoint> graphQl() {
    return Optional.ofNullable(endpoint);
  }
}
