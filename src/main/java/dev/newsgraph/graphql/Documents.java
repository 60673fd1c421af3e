package dev.newsgraph.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.NodeUtil;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.validation.GoodFaithIntrospectionExceeded;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents, read and checked once each and then kept. Safe for use by many threads. */
final class Documents {
  private static final int KEPT = 2000;

  private final GraphQLSchema schema;
  private final Cache<String, Checked> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

  Documents(GraphQLSchema schema) {
    this.schema = schema;
  }

  /** What became of a document. */
  sealed interface Checked {}

  /** It can be executed. */
  record Valid(Document document, Map<String, FragmentDefinition> fragments) implements Checked {}

  /** It cannot. */
  record Invalid(List<GraphQlError> errors) implements Checked {}

  Checked check(String text) {
    return kept.get(text, this::read);
  }

  private Checked read(String text) {
    try {
      Document document = Parser.parse(environment(text));
      String repeated = Repetition.in(document);
      if (repeated != null) {
        return new Invalid(List.of(error(repeated, GraphQlError.Type.TOO_MUCH, List.of())));
      }
      List<ValidationError> errors =
          new Validator().validateDocument(schema, document, Locale.ENGLISH);
      return errors.isEmpty()
          ? new Valid(document, NodeUtil.getFragmentsByName(document))
          : new Invalid(errors.stream().map(Documents::invalid).toList());
    } catch (GoodFaithIntrospectionExceeded e) {
      String problem =
          "The schema is asked for round and round (" + e.getMessage() + "); ask for it once";
      return new Invalid(List.of(error(problem, GraphQlError.Type.TOO_MUCH, List.of())));
    } catch (InvalidSyntaxException e) {
      return new Invalid(
          List.of(
              error(
                  String.valueOf(e.getMessage()),
                  GraphQlError.Type.SYNTAX,
                  locations(e.getLocation()))));
    }
  }

  private static ParserEnvironment environment(String text) {
    return ParserEnvironment.newParserEnvironment()
        .document(text)
        .parserOptions(ParserOptions.getDefaultOperationParserOptions())
        .build();
  }

  private static GraphQlError invalid(ValidationError error) {
    List<SourceLocation> locations = error.getLocations();
    return error(
        String.valueOf(error.getMessage()),
        GraphQlError.Type.VALIDATION,
        locations == null
            ? List.of()
            : locations.stream().flatMap(at -> locations(at).stream()).toList());
  }

  private static List<GraphQlError.Location> locations(@Nullable SourceLocation at) {
    return at == null || at.getLine() < 1
        ? List.of()
        : List.of(new GraphQlError.Location(at.getLine(), at.getColumn()));
  }

  private static GraphQlError error(
      String message, GraphQlError.Type type, List<GraphQlError.Location> locations) {
    GraphQlError plain = GraphQlError.of(message, type, List.of());
    return new GraphQlError(message, type, locations, List.of(), plain.id());
  }
}
