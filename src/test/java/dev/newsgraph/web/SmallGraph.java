package dev.newsgraph.web;

import com.fasterxml.jackson.core.type.TypeReference;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A backend that needs no database: a real engine over one event, enough for the example queries.
 */
final class SmallGraph implements Backend, GraphQlEndpoint {
  private final String schema = resource("small.graphqls");
  private final GraphQL engine = engine(schema);
  private final Map<String, Object> root = root();

  @Override
  public Readiness readiness() {
    return new Readiness.Ready();
  }

  @Override
  public Optional<GraphQlEndpoint> graphQl() {
    return Optional.of(this);
  }

  @Override
  public Map<String, @Nullable Object> execute(GraphQlParameters parameters) {
    return engine
        .execute(
            ExecutionInput.newExecutionInput(parameters.query())
                .operationName(parameters.operationName())
                .variables(parameters.variables())
                .root(root)
                .build())
        .toSpecification();
  }

  @Override
  public String schemaText() {
    return schema;
  }

  private static GraphQL engine(String schema) {
    RuntimeWiring wiring =
        RuntimeWiring.newRuntimeWiring()
            .type("Node", node -> node.typeResolver(SmallGraph::typeOf))
            .type("Entity", entity -> entity.typeResolver(SmallGraph::typeOf))
            .build();
    return GraphQL.newGraphQL(
            new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(schema), wiring))
        .build();
  }

  private static GraphQLObjectType typeOf(graphql.TypeResolutionEnvironment environment) {
    Map<String, Object> node = environment.getObject();
    return environment.getSchema().getObjectType(String.valueOf(node.get("type")));
  }

  private static Map<String, Object> root() {
    try {
      return Json.MAPPER.readValue(resource("small.json"), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = SmallGraph.class.getResourceAsStream("/web/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
