package dev.newsgraph.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.plan.Column;
import dev.newsgraph.plan.Condition;
import dev.newsgraph.plan.Condition.And;
import dev.newsgraph.plan.Condition.Compare;
import dev.newsgraph.plan.Condition.Comparison;
import dev.newsgraph.plan.Condition.Not;
import dev.newsgraph.plan.Operand;
import dev.newsgraph.plan.Projection;
import dev.newsgraph.plan.Sort;
import dev.newsgraph.plan.Source;
import dev.newsgraph.plan.Window;
import dev.newsgraph.plan.Window.Position;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanWriterTest {
  private static final Operand TITLE = new Operand.OfNode("title", null, false);
  private static final Operand PUBLISHED = new Operand.OfNode("publishedAt", null, true);
  private static final Operand ID = new Operand.Id();

  @Test
  void aPageInATotalOrderSeeksBehindItsCursor() {
    Window window = new Window(20, false, at("Last", "article:1"), null);

    assertThat(text(rows(And.ALWAYS, List.of(Sort.of(TITLE, false), Sort.of(ID, false)), window)))
        .isEqualTo(
            "RETURN [COLLECT { MATCH (n0:Article) WHERE n0.title IS NOT NULL AND n0.id IS NOT NULL"
                + " AND n0.title >= $p0 AND ((n0.title > $p0) OR (n0.title = $p0 AND n0.id > $p1))"
                + " WITH n0 ORDER BY n0.title, n0.id LIMIT $p2 RETURN [n0.id] }] AS row");
  }

  @Test
  void rowsWithoutAValueComeFromAPartOfTheirOwn() {
    Window window = new Window(20, false, at(null, "article:1"), null);

    assertThat(text(rows(And.ALWAYS, List.of(Sort.of(PUBLISHED, true), Sort.of(ID, true)), window)))
        .isEqualTo(
            "RETURN [COLLECT { CALL () { MATCH (n1:Article) WHERE n1.publishedAt IS NULL"
                + " AND n1.id IS NOT NULL AND ((n1.id < $p0)) WITH n1 ORDER BY n1.id DESC LIMIT $p1"
                + " RETURN n1 AS n0 } WITH n0 LIMIT $p2 RETURN [n0.id] }] AS row");
  }

  @Test
  void aNegationHoldsWhereTheValueIsMissing() {
    Condition other = new Not(new Compare(PUBLISHED, Comparison.EQUAL, "x"));

    assertThat(text(new Column.Count(new Source.All(List.of("Article")), other)))
        .isEqualTo(
            "RETURN [COUNT { MATCH (n0:Article) WHERE NOT coalesce(n0.publishedAt = $p0, false) }]"
                + " AS row");
  }

  @Test
  void aLabelThatIsNoWordIsQuoted() {
    assertThat(text(new Column.Count(new Source.All(List.of("A `b`")), And.ALWAYS)))
        .isEqualTo("RETURN [COUNT { MATCH (n0:`A ``b```) }] AS row");
  }

  @Property(tries = 200)
  void theTextDependsOnTheShapeAlone(
      @ForAll String one,
      @ForAll String other,
      @ForAll @IntRange(min = 1, max = 1000) int limit,
      @ForAll @IntRange(min = 1, max = 1000) int another) {
    assertThat(text(asked(one, limit))).isEqualTo(text(asked(other, another)));
  }

  private static Column asked(String value, int limit) {
    return rows(
        new Compare(TITLE, Comparison.CONTAINS, value),
        List.of(Sort.of(TITLE, true), Sort.of(ID, true)),
        new Window(limit, true, null, at(value, value)));
  }

  private static Column rows(Condition filter, List<Sort> order, Window window) {
    return new Column.Rows(
        new Source.All(List.of("Article")),
        filter,
        order,
        window,
        Projection.of(new Column.Value(ID)));
  }

  private static Position at(@Nullable Object... values) {
    return new Position(Arrays.asList(values));
  }

  private static String text(Column column) {
    return PlanWriter.statement(Projection.of(column)).text();
  }
}
