package dev.newsgraph.web;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.graphql.GraphQlService;
import dev.newsgraph.ingest.Loader;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.TestStores;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The service's own engine over the seeds, as a newcomer gets it. */
final class SeedGraph implements Backend {
  private final GraphQlEndpoint endpoint;
  private volatile boolean gone;

  private SeedGraph(GraphStore store) {
    endpoint =
        GraphQlEndpoint.of(
            GraphQlService.of(GraphModel.packaged(), store, UnaryOperator.identity()));
  }

  /** Loads the seeds into the tests' store. */
  static SeedGraph load() {
    GraphStore store = TestStores.inProcess();
    TestStores.clear(store);
    Loader.prepare(store);
    Catalog catalog = Catalog.read(Path.of("seeds/catalog"));
    Loader.load(store, catalog, List.of(Path.of("seeds/articles")), (documents, articles) -> {});
    return new SeedGraph(store);
  }

  /** As while the service starts, or not any more. */
  void setGone(boolean gone) {
    this.gone = gone;
  }

  @Override
  public Readiness readiness() {
    return new Readiness.Ready();
  }

  @Override
  public Optional<GraphQlEndpoint> graphQl() {
    return gone ? Optional.empty() : Optional.of(endpoint);
  }
}
