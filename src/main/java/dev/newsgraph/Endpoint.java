package dev.newsgraph;

import dev.newsgraph.graphql.GraphQlRequest;
import dev.newsgraph.graphql.GraphQlService;
import dev.newsgraph.web.GraphQlEndpoint;
import dev.newsgraph.web.GraphQlParameters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The engine, as the web asks it. */
record Endpoint(GraphQlService service) implements GraphQlEndpoint {

  @Override
  public Map<String, @Nullable Object> execute(GraphQlParameters parameters) {
    String query = parameters.query().isEmpty() ? null : parameters.query();
    return service
        .execute(
            new GraphQlRequest(
                query, parameters.operationName(), parameters.variables(), parameters.extensions()))
        .toSpecification();
  }

  @Override
  public String schemaText() {
    return service.schemaText();
  }
}
