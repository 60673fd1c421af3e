package dev.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.graphql.GraphQlService;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Transaction;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExamplesTest {
  private static final Path PAGE = Path.of("src/main/resources/web/graphiql/page.js");

  private final String schema =
      GraphQlService.of(GraphModel.read(Path.of("schema")), new NoStore(), url -> url).schemaText();
  private final GraphQLSchema served =
      UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(schema));

  @TestFactory
  Stream<DynamicTest> eachFitsTheSchemaThatIsServed() {
    return Examples.files().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> fits(file)));
  }

  @Test
  void eachHasATab() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(Examples.files())
        .hasSize(3)
        .allSatisfy(
            file ->
                assertThat(page)
                    .contains("'" + file.getFileName().toString().replace(".graphql", "'")));
  }

  private void fits(Path file) {
    var document = new Parser().parseDocument(Examples.text(file));
    assertThat(new Validator().validateDocument(served, document, Locale.ENGLISH)).isEmpty();
  }

  /** Nothing is asked of it. */
  private static final class NoStore implements GraphStore {
    @Override
    public <T> T read(Function<Transaction, T> work) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> T read(Duration limit, Function<Transaction, T> work) {
      return read(work);
    }

    @Override
    public <T> T write(Function<Transaction, T> work) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String location() {
      return "nowhere";
    }

    @Override
    public void close() {}
  }
}
