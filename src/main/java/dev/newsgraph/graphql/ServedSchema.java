package dev.newsgraph.graphql;

import dev.newsgraph.schema.GraphModel;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;

/** The schema that a model is served with, ready to check requests against and as text. */
record ServedSchema(GraphQLSchema schema, String text) {

  static ServedSchema of(GraphModel model) {
    RuntimeWiring.Builder wiring =
        RuntimeWiring.newRuntimeWiring()
            .scalar(ExtendedScalars.Date)
            .scalar(ExtendedScalars.DateTime)
            .scalar(ExtendedScalars.Url);
    // Nothing is fetched by graphql-java but the schema itself, so no interface is ever resolved by
    // it.
    model
        .interfaces()
        .forEach(one -> wiring.type(one.name(), type -> type.typeResolver(_ -> null)));
    GraphQLSchema schema =
        new SchemaGenerator()
            .makeExecutableSchema(new SchemaParser().parse(SchemaText.of(model)), wiring.build());
    return new ServedSchema(schema, new SchemaPrinter(printing()).print(schema));
  }

  private static SchemaPrinter.Options printing() {
    return SchemaPrinter.Options.defaultOptions()
        .includeScalarTypes(true)
        .includeDirectiveDefinitions(false)
        .includeSchemaDefinition(false);
  }
}
