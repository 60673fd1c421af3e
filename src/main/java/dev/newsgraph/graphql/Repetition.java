package dev.newsgraph.graphql;

import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a document says over and over in one place. Whoever writes a query has no use for it,
 * and to check it costs the square of how often.
 */
final class Repetition {
  private static final int MOST_FIELDS = 100;
  private static final int MOST_DIRECTIVES = 5;

  private Repetition() {}

  /** {@return what is said too often, and what to do; null where nothing is} */
  static @Nullable String in(Node<?> node) {
    String here =
        switch (node) {
          case SelectionSet set -> fields(set);
          case DirectivesContainer<?> container -> directives(container);
          default -> null;
        };
    if (here != null) {
      return here;
    }
    for (Node<?> child : node.getChildren()) {
      String below = in(child);
      if (below != null) {
        return below;
      }
    }
    return null;
  }

  private static @Nullable String fields(SelectionSet set) {
    Map<String, Integer> times = new HashMap<>();
    for (Selection<?> selection : set.getSelections()) {
      if (selection instanceof Field field
          && times.merge(field.getName(), 1, Integer::sum) > MOST_FIELDS) {
        return "The field %s is selected more than %d times in one place; ask in several requests"
            .formatted(field.getName(), MOST_FIELDS);
      }
    }
    return null;
  }

  private static @Nullable String directives(DirectivesContainer<?> container) {
    return container.getDirectives().size() > MOST_DIRECTIVES
        ? "There are more than %d directives in one place".formatted(MOST_DIRECTIVES)
        : null;
  }
}
