package dev.newsgraph;

import dev.newsgraph.graphql.GraphQlService;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.web.Backend;
import dev.newsgraph.web.GraphQlEndpoint;
import dev.newsgraph.web.LoadFigures;
import dev.newsgraph.web.Readiness;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands behind the routes while the service starts, and once it is ready. */
final class Service implements Backend {
  private static final Readiness OUT_OF_REACH =
      new Readiness.Waiting("the database is out of reach");

  private final LoadMeter loads = new LoadMeter();
  private volatile Readiness readiness = new Readiness.Waiting("the store is being opened");
  private volatile @Nullable GraphQlEndpoint endpoint;
  private volatile @Nullable GraphStore store;
  private volatile @Nullable StoreProbe probe;

  /** {@return what counts the loads into the store} */
  LoadMeter loading() {
    return loads;
  }

  void waitFor(String reason) {
    readiness = new Readiness.Waiting(reason);
  }

  void ready(GraphQlService graphQl, GraphStore graph) {
    store = graph;
    probe = new StoreProbe(graph);
    endpoint = GraphQlEndpoint.of(graphQl);
    readiness = new Readiness.Ready();
  }

  @Override
  public Readiness readiness() {
    StoreProbe asked = probe;
    return asked == null || asked.there() ? readiness : OUT_OF_REACH;
  }

  @Override
  public int readsUnderWay() {
    GraphStore asked = store;
    return asked == null ? 0 : asked.readsUnderWay();
  }

  @Override
  public LoadFigures loads() {
    return loads.figures();
  }

  @Override
  public Optional<GraphQlEndpoint> graphQl() {
    return Optional.ofNullable(endpoint);
  }
}
