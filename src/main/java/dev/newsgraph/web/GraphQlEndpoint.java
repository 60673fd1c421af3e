package dev.newsgraph.web;

import dev.newsgraph.graphql.CacheFigures;
import dev.newsgraph.graphql.GraphQlRequest;
import dev.newsgraph.graphql.GraphQlResponse;
import dev.newsgraph.graphql.GraphQlService;
import dev.newsgraph.graphql.GraphQlStream;
import java.util.Map;

/** What answers GraphQL requests. Safe for use by many threads. */
public interface GraphQlEndpoint {

  /** An endpoint that asks the engine. */
  static GraphQlEndpoint of(GraphQlService service) {
    return new GraphQlEndpoint() {
      @Override
      public GraphQlResponse execute(GraphQlRequest request) {
        return service.execute(request);
      }

      @Override
      public GraphQlStream stream(GraphQlRequest request) {
        return service.stream(request);
      }

      @Override
      public String schemaText() {
        return service.schemaText();
      }

      @Override
      public Map<String, CacheFigures> caches() {
        return service.caches();
      }
    };
  }

  /** Answers one request; whatever goes wrong is an error in the answer. */
  GraphQlResponse execute(GraphQlRequest request);

  /**
   * Answers one request by as many responses as it has; whatever goes wrong is an error in them.
   * Whoever asked for it closes it.
   */
  default GraphQlStream stream(GraphQlRequest request) {
    return GraphQlStream.of(execute(request));
  }

  /** {@return the whole schema in the schema definition language} */
  String schemaText();

  /** {@return how its caches do, by names that are always the same} */
  default Map<String, CacheFigures> caches() {
    return Map.of();
  }
}
