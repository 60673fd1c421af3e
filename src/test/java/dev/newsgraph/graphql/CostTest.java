package dev.newsgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.plan.Column;
import dev.newsgraph.plan.Column.Rows;
import dev.newsgraph.plan.Condition.And;
import dev.newsgraph.plan.Condition.Compare;
import dev.newsgraph.plan.Condition.Comparison;
import dev.newsgraph.plan.Operand;
import dev.newsgraph.plan.Projection;
import dev.newsgraph.plan.Sort;
import dev.newsgraph.plan.Source;
import dev.newsgraph.plan.Window;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.schema.Relationship;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The laws of what a plan costs. */
class CostTest {
  private static final Relationship HOP =
      GraphModel.packaged().node("Article").relationship("topics").orElseThrow();
  private static final Column NAME = new Column.Value(new Operand.FirstOf(List.of("name")));

  @Property
  void rowsWithinRowsCostAtLeastTheirProduct(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 1_000) Integer> sizes) {
    long product = 1;
    for (int size : sizes) {
      product *= size;
    }
    assertThat(cost(sizes)).isGreaterThanOrEqualTo(product);
  }

  @Property
  void aLargerPageNeverCostsLess(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 1_000) Integer> sizes,
      @ForAll @IntRange(min = 0, max = 5) int which) {
    List<Integer> larger = new java.util.ArrayList<>(sizes);
    larger.set(which % sizes.size(), larger.get(which % sizes.size()) + 1);
    assertThat(cost(larger)).isGreaterThanOrEqualTo(cost(sizes));
  }

  @Property
  void noDepthOfWholePagesMakesItNegative(@ForAll @IntRange(min = 1, max = 40) int depth) {
    List<Integer> pages = java.util.Collections.nCopies(depth, 1_000);
    assertThat(cost(pages)).isPositive().isGreaterThanOrEqualTo(cost(pages.subList(1, depth)));
  }

  @Property
  void whatIsWantedTogetherCostsWhatItCostsApart(
      @ForAll @IntRange(max = 1_000) int one, @ForAll @IntRange(max = 1_000) int other) {
    Column first = hop(one, Projection.of(NAME));
    Column second = hop(other, Projection.of(NAME));
    assertThat(Cost.of(Projection.of(first, second)))
        .isEqualTo(Cost.of(Projection.of(first)) + Cost.of(Projection.of(second)));
  }

  @Test
  void allNodesInTheOrderOfTheirIdCostTheirPageOnly() {
    assertThat(Cost.of(Projection.of(all(And.ALWAYS, new Operand.Id())))).isEqualTo(10);
  }

  @Test
  void allNodesInAnotherOrderOrFilteredAreLookedAt() {
    Operand title = new Operand.OfNode("title", null, true);
    assertThat(Cost.of(Projection.of(all(And.ALWAYS, title)))).isEqualTo(Cost.ALL);
    Compare compared = new Compare(title, Comparison.CONTAINS, "x");
    assertThat(Cost.of(Projection.of(all(compared, new Operand.Id())))).isEqualTo(Cost.ALL);
  }

  @Test
  void aCountForEachRowIsPaidForEachRow() {
    Projection counted = Projection.of(new Column.Count(new Source.Hop(HOP), And.ALWAYS));
    assertThat(Cost.of(Projection.of(hop(20, counted)))).isEqualTo(Cost.HOP + 20 * Cost.HOP);
  }

  private static Rows all(dev.newsgraph.plan.Condition filter, Operand key) {
    return new Rows(
        new Source.All(List.of("Article")),
        filter,
        List.of(Sort.of(key, false)),
        Window.first(10),
        Projection.of(NAME));
  }

  private static long cost(List<Integer> sizes) {
    Projection wanted = Projection.of(NAME);
    for (int size : sizes.reversed()) {
      wanted = Projection.of(hop(size, wanted));
    }
    return Cost.of(wanted);
  }

  private static Rows hop(int size, Projection wanted) {
    return new Rows(
        new Source.Hop(HOP),
        And.ALWAYS,
        List.of(Sort.of(new Operand.Id(), false)),
        Window.first(size),
        wanted);
  }
}
