package dev.newsgraph.graphql;

import graphql.language.AstPrinter;
import graphql.language.AstTransformer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the nodes of the graph in an answer, by asking each object of it what it is. */
final class AnsweredNodes {
  private static final String KIND = "kindOfThis";

  private AnsweredNodes() {}

  /** {@return a document that asks for the type of each object as well} */
  @SuppressWarnings("rawtypes") // the visitor's own signature has them
  static String asking(Document document) {
    Node<?> asking =
        new AstTransformer()
            .transform(
                document,
                new NodeVisitorStub() {
                  @Override
                  public TraversalControl visitSelectionSet(
                      SelectionSet set, TraverserContext<Node> context) {
                    List<Selection<?>> selections = new ArrayList<>();
                    set.getSelections().forEach(selections::add);
                    selections.add(Field.newField("__typename").alias(KIND).build());
                    return TreeTransformerUtil.changeNode(context, new SelectionSet(selections));
                  }
                });
    return AstPrinter.printAst(asking);
  }

  /** {@return how many objects of some types an answer to such a document holds} */
  static long count(@Nullable Object answer, Set<String> types) {
    return switch (answer) {
      case List<?> list -> list.stream().mapToLong(one -> count(one, types)).sum();
      case Map<?, ?> map ->
          map.values().stream().mapToLong(one -> count(one, types)).sum()
              + (types.contains(String.valueOf(map.get(KIND))) ? 1 : 0);
      case null, default -> 0;
    };
  }
}
