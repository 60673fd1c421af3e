package dev.newsgraph.web;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.graphql.GraphQlError;
import dev.newsgraph.graphql.GraphQlRequest;
import dev.newsgraph.graphql.GraphQlResponse;
import dev.newsgraph.graphql.GraphQlService;
import dev.newsgraph.ingest.LoadRequest;
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
  /** How it takes requests. */
  enum Mood {
    WELL,
    STARTING,
    REFUSING,
    SLOW
  }

  private static final String FIRST_VIEW =
      """
      {
        frameworks(first: 1, orderBy: [{field: ADOPTERS_COUNT, direction: DESC}]) { edges { node { id } } }
        timeline(framework: "PyTorch") {
          buckets { count cumulative }
          entries(first: 250) { totalCount edges { node { event { label subject { id } object { id name } } } } }
        }
      }
      """;

  private final GraphQlEndpoint endpoint;
  private volatile Mood mood = Mood.WELL;

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
    Loader.load(store, catalog, LoadRequest.of(List.of(Path.of("seeds/articles"))), standing -> {});
    SeedGraph graph = new SeedGraph(store);
    graph.warm();
    return graph;
  }

  /** On a busy machine, the first answers of a cold engine can take longer than a request may. */
  private void warm() {
    GraphQlRequest first = GraphQlRequest.of(FIRST_VIEW);
    for (int time = 0; time < 5 && !endpoint.execute(first).errors().isEmpty(); time++) {}
  }

  void setMood(Mood mood) {
    this.mood = mood;
  }

  @Override
  public Readiness readiness() {
    return new Readiness.Ready();
  }

  @Override
  public Optional<GraphQlEndpoint> graphQl() {
    return switch (mood) {
      case WELL -> Optional.of(endpoint);
      case STARTING -> Optional.empty();
      case REFUSING -> Optional.of(new Refusing("depth: is 9", GraphQlError.Type.TOO_MUCH));
      case SLOW -> Optional.of(new Refusing("takes longer", GraphQlError.Type.TIME_LIMIT));
    };
  }

  /** Answers as the engine does where a request asks for too much, or for too long. */
  private record Refusing(String message, GraphQlError.Type type) implements GraphQlEndpoint {
    @Override
    public GraphQlResponse execute(GraphQlRequest request) {
      GraphQlError error = new GraphQlError(message, type, List.of(), List.of(), "1");
      return new GraphQlResponse(false, null, List.of(error));
    }

    @Override
    public String schemaText() {
      return "";
    }
  }
}
