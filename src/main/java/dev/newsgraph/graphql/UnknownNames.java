package dev.newsgraph.graphql;

import dev.newsgraph.cypher.GraphIndexes;
import dev.newsgraph.cypher.PlanWriter;
import dev.newsgraph.plan.Column;
import dev.newsgraph.plan.Column.Rows;
import dev.newsgraph.plan.Condition.IsKind;
import dev.newsgraph.plan.Operand;
import dev.newsgraph.plan.Projection;
import dev.newsgraph.plan.Sort;
import dev.newsgraph.plan.Source;
import dev.newsgraph.plan.Window;
import dev.newsgraph.store.Transaction;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Tells of names that are not in the graph, and of those nearest to them. */
final class UnknownNames {
  private static final int CANDIDATES = 50;
  private static final int SUGGESTED = 3;

  private UnknownNames() {}

  /** {@return what to tell of the first name that is not there; null where all are} */
  static @Nullable Refusal check(List<Root.Name> names, List<?> row, Transaction transaction) {
    for (Root.Name name : names) {
      if (!Boolean.TRUE.equals(row.get(name.place()))) {
        return Refusal.unknown(name.argument(), told(name, nearest(name, transaction)));
      }
    }
    return null;
  }

  private static String told(Root.Name name, List<String> nearest) {
    String unknown =
        "no " + name.label().toLowerCase(Locale.ROOT) + " is called \"" + name.name() + "\"";
    return nearest.isEmpty()
        ? unknown
        : unknown
            + "; did you mean "
            + nearest.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(", "))
            + "?";
  }

  private static List<String> nearest(Root.Name name, Transaction transaction) {
    Source similar =
        new Source.FullText(
            List.of(GraphIndexes.ENTITY_TEXT),
            SearchWords.parse(name.name().toString()).nearly(),
            CANDIDATES,
            CANDIDATES);
    List<Sort> best = List.of(Sort.of(new Operand.Score(), true), Sort.of(new Operand.Id(), false));
    Projection called = Projection.of(new Column.Value(new Operand.FirstOf(List.of("name"))));
    Rows rows = new Rows(similar, new IsKind(name.label()), best, Window.first(CANDIDATES), called);
    Object answer =
        transaction.run(PlanWriter.statement(Projection.of(rows))).getFirst().get(PlanWriter.ROW);
    return Connections.rows(
            Objects.requireNonNull(((List<?>) Objects.requireNonNull(answer)).getFirst()))
        .stream()
        .map(one -> String.valueOf(one.getFirst()))
        .sorted(Comparator.comparingInt(found -> edits(found, name.name().toString())))
        .limit(SUGGESTED)
        .toList();
  }

  private static int edits(String found, String asked) {
    return LevenshteinDistance.getDefaultInstance()
        .apply(found.toLowerCase(Locale.ROOT), asked.toLowerCase(Locale.ROOT));
  }
}
