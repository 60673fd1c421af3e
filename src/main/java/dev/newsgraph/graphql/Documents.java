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
  /** Characters of all texts together: some 2,000 usual documents, or few that are huge. */
  private static final long KEPT = 1_000_000;

  private final GraphQLSchema schema;
  private final Limits limits;
  private final Cache<String, Checked> kept =
      Caffeine.newBuilder()
          .maximumWeight(KEPT)
          .<String, Checked>weigher((text, _) -> Sizes.weight(Sizes.of(text)))
          .recordStats()
          .build();

  Documents(GraphQLSchema schema, Limits limits) {
    this.schema = schema;
    this.limits = limits;
  }

  CacheFigures figures() {
    return CacheFigures.of(kept);
  }

  /** What became of a document. */
  sealed interface Checked {}

  /**
   * It can be executed.
   *
   * @param size how many characters it has
   */
  record Valid(Document document, Map<String, FragmentDefinition> fragments, int size)
      implements Checked {}

  /** It cannot. */
  record Invalid(List<GraphQlError> errors) implements Checked {}

  Checked check(String text) {
    return kept.get(text, this::read);
  }

  private Checked read(String text) {
    try {
      DocumentLimits.check(text);
      Document document = Parser.parse(environment(text));
      DocumentLimits.check(document, limits);
      Repetition.check(document);
      List<ValidationError> errors =
          new Validator()
              .validateDocument(
                  schema, document, _ -> true, Locale.ENGLISH, DocumentLimits.complexity(limits));
      return errors.isEmpty()
          ? new Valid(document, NodeUtil.getFragmentsByName(document), text.length())
          : new Invalid(errors.stream().map(this::invalid).toList());
    } catch (Refusal tooMuch) {
      return new Invalid(List.of(tooMuch.error(List.of())));
    } catch (GoodFaithIntrospectionExceeded e) {
      return new Invalid(List.of(DocumentLimits.told(e).error(List.of())));
    } catch (InvalidSyntaxException e) {
      return new Invalid(List.of(unreadable(e)));
    }
  }

  private GraphQlError unreadable(InvalidSyntaxException e) {
    return DocumentLimits.told(e, limits)
        .map(refusal -> refusal.error(List.of()))
        .orElseGet(
            () ->
                error(
                    String.valueOf(e.getMessage()),
                    GraphQlError.Type.SYNTAX,
                    locations(e.getLocation())));
  }

  private ParserEnvironment environment(String text) {
    return ParserEnvironment.newParserEnvironment()
        .document(text)
        .parserOptions(
            ParserOptions.getDefaultOperationParserOptions()
                .transform(
                    options -> options.maxCharacters(Integer.MAX_VALUE).maxTokens(limits.tokens())))
        .build();
  }

  private GraphQlError invalid(ValidationError error) {
    return DocumentLimits.told(error, limits)
        .map(refusal -> refusal.error(List.of()))
        .orElseGet(() -> unfit(error));
  }

  private static GraphQlError unfit(ValidationError error) {
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
