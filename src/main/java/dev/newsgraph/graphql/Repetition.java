package dev.newsgraph.graphql;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * What a document says over and over in one place, without another name. Whoever writes a query has
 * no use for it, and to check it costs the square of how often.
 */
final class Repetition {
  private static final int MOST_FIELDS = 100;
  private static final int MOST_DIRECTIVES = 5;

  private Repetition() {}

  /**
   * Looks through a document.
   *
   * @throws Refusal where something is said too often
   */
  static void check(Document document) {
    Deque<Node<?>> left = new ArrayDeque<>();
    left.push(document);
    while (!left.isEmpty()) {
      Node<?> node = left.pop();
      switch (node) {
        case SelectionSet set -> checkFields(set);
        case DirectivesContainer<?> container -> checkDirectives(container);
        default -> {}
      }
      node.getChildren().forEach(left::push);
    }
  }

  private static void checkFields(SelectionSet set) {
    Map<String, Integer> times = new HashMap<>();
    for (Selection<?> selection : set.getSelections()) {
      if (selection instanceof Field field
          && field.getAlias() == null
          && times.merge(field.getName(), 1, Integer::sum) > MOST_FIELDS) {
        throw tooMuch(
            "selects the field %s more than %d times in one place; once is enough"
                .formatted(field.getName(), MOST_FIELDS));
      }
    }
  }

  private static void checkDirectives(DirectivesContainer<?> container) {
    if (container.getDirectives().size() > MOST_DIRECTIVES) {
      throw tooMuch("has more than %d directives in one place".formatted(MOST_DIRECTIVES));
    }
  }

  private static Refusal tooMuch(String problem) {
    return Refusal.field(GraphQlError.Type.TOO_MUCH, problem);
  }
}
