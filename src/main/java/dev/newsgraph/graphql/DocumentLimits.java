package dev.newsgraph.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.validation.GoodFaithIntrospectionExceeded;
import graphql.validation.QueryComplexityLimits;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Limits of documents as they are written, before anybody looks at what they mean. */
final class DocumentLimits {
  /** How deep selections nest for each level of rows at most, and for what lies above them. */
  private static final int SELECTIONS_A_LEVEL = 5;

  private static final int SELECTIONS_ABOVE = 10;

  private DocumentLimits() {}

  /**
   * Looks at a document before it is read.
   *
   * @throws Refusal where it could not be read in reasonable time
   */
  static void check(String text) {
    if (NumberScan.findsHuge(text)) {
      throw Refusal.field(
          GraphQlError.Type.TOO_MUCH,
          "a number has more than %,d digits; give fewer".formatted(NumberScan.DIGITS));
    }
  }

  /** {@return what the validator may go through} */
  static QueryComplexityLimits complexity(Limits limits) {
    return QueryComplexityLimits.newLimits()
        .maxDepth(SELECTIONS_A_LEVEL * limits.depth() + SELECTIONS_ABOVE)
        .maxFieldsCount(limits.fields())
        .build();
  }

  /** {@return what to tell of a document that the validator gave up on; empty where it did not} */
  static Optional<Refusal> told(ValidationError error, Limits limits) {
    return switch ((ValidationErrorType) error.getValidationErrorType()) {
      case MaxQueryDepthExceeded -> Optional.of(deep(limits));
      case MaxQueryFieldsExceeded -> Optional.of(wide(limits));
      case null, default -> Optional.empty();
    };
  }

  /** {@return what to tell of too many levels} */
  static Refusal deep(Limits limits) {
    return Refusal.limit(
        new GraphQlError.Exceeded("max-depth", limits.depth() + 1L, limits.depth()),
        "is nested deeper than %,d levels; ask in two steps".formatted(limits.depth()));
  }

  /** {@return what to tell of too many fields} */
  static Refusal wide(Limits limits) {
    return Refusal.limit(
        new GraphQlError.Exceeded("max-fields", limits.fields() + 1L, limits.fields()),
        "selects more than %,d fields, where fragments are spread and interfaces told apart; ask"
                .formatted(limits.fields())
            + " for fewer");
  }

  /** {@return what to tell of questions about the schema that no tool asks} */
  static Refusal told(GoodFaithIntrospectionExceeded e) {
    return Refusal.field(
        GraphQlError.Type.TOO_MUCH,
        "asks more about the schema at once than tools do: " + e.toBadFaithError().getMessage());
  }

  /**
   * Looks at a document that was read.
   *
   * @throws Refusal where it gives too many other names
   */
  static void check(Document document, Limits limits) {
    int aliases = aliases(document);
    if (aliases > limits.aliases()) {
      throw Refusal.limit(
          new GraphQlError.Exceeded("max-aliases", aliases, limits.aliases()),
          "gives %,d fields another name, more than %,d; ask in two steps"
              .formatted(aliases, limits.aliases()));
    }
  }

  private static int aliases(Document document) {
    int aliases = 0;
    Deque<Node<?>> left = new ArrayDeque<>();
    left.push(document);
    while (!left.isEmpty()) {
      Node<?> node = left.pop();
      if (node instanceof Field field && field.getAlias() != null) {
        aliases++;
      }
      node.getChildren().forEach(left::push);
    }
    return aliases;
  }

  /** {@return what to tell of a document that the parser gave up on; empty where it did not} */
  static Optional<Refusal> told(InvalidSyntaxException e, Limits limits) {
    return switch (e) {
      case ParseCancelledTooDeepException _ ->
          Optional.of(
              Refusal.field(
                  GraphQlError.Type.TOO_MUCH, "the document is nested deeper than a parser goes"));
      case ParseCancelledException _ ->
          Optional.of(
              Refusal.limit(
                  new GraphQlError.Exceeded("max-tokens", limits.tokens() + 1L, limits.tokens()),
                  "the document has more than %,d words and signs, or much more blank space; send less"
                      .formatted(limits.tokens())));
      default -> Optional.empty();
    };
  }
}
