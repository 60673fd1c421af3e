package dev.newsgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.schema.GraphModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** A filter lets through what it says, with nulls, negation and related things. */
class FilterIT {
  private static final GraphQlService SERVICE =
      GraphQlService.of(GraphModel.packaged(), TestGraph.embedded(), url -> url);

  private static final List<Story> STORIES =
      List.of(
          Story.of(1, 0.5, "article", "a"),
          Story.of(2, 1.0, "video", "a", "b"),
          Story.of(3, null, "article", "b", "c"),
          Story.of(4, 2.0, null),
          Story.of(5, null, null, "c"),
          Story.of(6, 1.0, "article"));

  /** A filter and what it means. */
  record Meant(Map<String, @Nullable Object> filter, Predicate<Story> meaning) {}

  @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
  void letsThroughWhatItSays(@ForAll("filters") Meant meant) {
    Story.need(STORIES);
    List<String> expected = STORIES.stream().filter(meant.meaning()).map(Story::id).toList();
    GraphQlResponse response =
        SERVICE.execute(
            GraphQlRequest.of(
                "query($f: ArticleFilter) { articles(filter: $f) { totalCount edges { node { id } }"
                    + " } }",
                Map.of("f", meant.filter())));
    assertThat(response.errors()).isEmpty();
    Map<?, ?> articles = (Map<?, ?>) Objects.requireNonNull(response.data()).get("articles");
    List<?> edges = (List<?>) Objects.requireNonNull(articles).get("edges");
    assertThat(
            edges.stream()
                .map(edge -> ((Map<?, ?>) ((Map<?, ?>) edge).get("node")).get("id"))
                .toList())
        .isEqualTo(expected);
    assertThat(articles.get("totalCount")).isEqualTo((long) expected.size());
  }

  @Provide
  Arbitrary<Meant> filters() {
    return filters(2);
  }

  private Arbitrary<Meant> filters(int depth) {
    Arbitrary<Meant> plain = Arbitraries.oneOf(quality(), kind(), topics());
    if (depth == 0) {
      return plain;
    }
    Arbitrary<List<Meant>> several = filters(depth - 1).list().ofMaxSize(3);
    return Arbitraries.oneOf(
        plain,
        several.map(
            all ->
                new Meant(
                    Map.of("and", maps(all)),
                    story -> all.stream().allMatch(one -> one.meaning().test(story)))),
        several.map(
            any ->
                new Meant(
                    Map.of("or", maps(any)),
                    story -> any.stream().anyMatch(one -> one.meaning().test(story)))),
        filters(depth - 1)
            .map(one -> new Meant(Map.of("not", one.filter()), one.meaning().negate())));
  }

  private static List<Map<String, @Nullable Object>> maps(List<Meant> all) {
    return all.stream().map(Meant::filter).toList();
  }

  private static Arbitrary<Meant> quality() {
    return Combinators.combine(
            Arbitraries.of("eq", "ne", "gt", "gte", "lt", "lte"), Arbitraries.of(0.5, 1.0, 3.0))
        .as(
            (comparison, value) ->
                compared(
                    "quality",
                    comparison,
                    value,
                    story -> compare(comparison, story.quality(), value)));
  }

  private static Arbitrary<Meant> kind() {
    Arbitrary<Meant> values =
        Combinators.combine(
                Arbitraries.of("eq", "ne", "contains", "startsWith", "endsWith"),
                Arbitraries.of("article", "vid", "eo", "' OR 1=1"))
            .as(
                (comparison, value) ->
                    compared(
                        "kind", comparison, value, story -> text(comparison, story.kind(), value)));
    Arbitrary<Meant> nulls =
        Arbitraries.of("eq", "ne")
            .map(
                comparison ->
                    compared(
                        "kind",
                        comparison,
                        null,
                        story -> (story.kind() == null) == comparison.equals("eq")));
    return Arbitraries.oneOf(values, nulls);
  }

  private static Arbitrary<Meant> topics() {
    Arbitrary<Meant> quantified =
        Combinators.combine(
                Arbitraries.of("some", "every", "none", "single"), Arbitraries.of("a", "b", "c"))
            .as(
                (quantifier, name) ->
                    new Meant(
                        Map.of("topics", Map.of(quantifier, Map.of("name", Map.of("eq", name)))),
                        story -> quantified(quantifier, story.topics(), name)));
    Arbitrary<Meant> counted =
        Arbitraries.of(0, 1, 2)
            .map(
                count ->
                    new Meant(
                        Map.of("topics", Map.of("count", Map.of("gte", count))),
                        story -> story.topics().size() >= count));
    return Arbitraries.oneOf(quantified, counted);
  }

  private static boolean quantified(String quantifier, List<String> topics, String name) {
    return switch (quantifier) {
      case "some" -> topics.contains(name);
      case "every" -> topics.stream().allMatch(name::equals);
      case "none" -> !topics.contains(name);
      default -> topics.stream().filter(name::equals).count() == 1;
    };
  }

  private static Meant compared(
      String field, String comparison, @Nullable Object value, Predicate<Story> meaning) {
    Map<String, @Nullable Object> condition = new HashMap<>();
    condition.put(comparison, value);
    return new Meant(Map.of(field, condition), meaning);
  }

  private static boolean compare(String comparison, @Nullable Double left, double right) {
    return switch (comparison) {
      case "eq" -> left != null && left == right;
      case "ne" -> left == null || left != right;
      case "gt" -> left != null && left > right;
      case "gte" -> left != null && left >= right;
      case "lt" -> left != null && left < right;
      default -> left != null && left <= right;
    };
  }

  private static boolean text(String comparison, @Nullable String left, String right) {
    return switch (comparison) {
      case "eq" -> right.equals(left);
      case "ne" -> !right.equals(left);
      case "contains" -> left != null && left.contains(right);
      case "startsWith" -> left != null && left.startsWith(right);
      default -> left != null && left.endsWith(right);
    };
  }
}
