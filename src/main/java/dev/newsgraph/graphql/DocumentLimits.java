package dev.newsgraph.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Limits of documents as they are written, before anybody looks at what they mean. */
final class DocumentLimits {
  private DocumentLimits() {}

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
