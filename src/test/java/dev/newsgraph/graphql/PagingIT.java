package dev.newsgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.schema.GraphModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Paging visits each row once, in order, whichever way it goes, with nulls and ties. */
class PagingIT {
  private static final GraphQlService SERVICE =
      GraphQlService.of(GraphModel.packaged(), TestGraph.embedded(), url -> url);

  private static final String ALL =
      """
      query($o: [ArticleOrder!], $f: Int, $a: String, $l: Int, $b: String) {
        rows: articles(orderBy: $o, first: $f, after: $a, last: $l, before: $b) {
          edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }
      """;
  private static final String HOP =
      """
      query($o: [ArticleOrder!], $f: Int, $a: String, $l: Int, $b: String) {
        provider(domain: "p") {
          rows: articles(orderBy: $o, first: $f, after: $a, last: $l, before: $b) {
            edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          }
        }
      }
      """;

  /** One key of an order. */
  record Key(String field, boolean descending) {
    Map<String, Object> argument() {
      return Map.of("field", field, "direction", descending ? "DESC" : "ASC");
    }

    Comparator<Story> comparator() {
      return switch (field) {
        case "QUALITY" -> directed(Story::quality);
        case "KIND" -> directed(Story::kind);
        case "TOPICS_COUNT" -> directed(story -> story.topics().size());
        default -> directed(Story::id);
      };
    }

    private <T extends Comparable<T>> Comparator<Story> directed(
        Function<Story, @Nullable T> value) {
      Comparator<T> natural = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
      return (one, other) ->
          Comparator.nullsLast(natural).compare(value.apply(one), value.apply(other));
    }
  }

  @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void visitsEachRowOnceInOrder(
      @ForAll("stories") List<Story> stories,
      @ForAll("orders") List<Key> order,
      @ForAll @IntRange(min = 1, max = 4) int size,
      @ForAll boolean hop) {
    Story.hold(stories);
    List<String> expected = stories.stream().sorted(comparator(order)).map(Story::id).toList();
    assertThat(pages(hop ? HOP : ALL, order, size, false)).isEqualTo(expected);
    assertThat(pages(hop ? HOP : ALL, order, size, true)).isEqualTo(expected);
  }

  private static Comparator<Story> comparator(List<Key> order) {
    boolean descending = !order.isEmpty() && order.getFirst().descending();
    Comparator<Story> comparator = (_, _) -> 0;
    for (Key key : order) {
      comparator = comparator.thenComparing(key.comparator());
    }
    return comparator.thenComparing(new Key("ID", descending).comparator());
  }

  private static List<String> pages(String query, List<Key> order, int size, boolean backwards) {
    List<String> visited = new ArrayList<>();
    Map<String, @Nullable Object> variables = new HashMap<>();
    variables.put("o", order.stream().map(Key::argument).toList());
    variables.put(backwards ? "l" : "f", size);
    boolean more = true;
    while (more) {
      Map<?, ?> rows = rows(query, variables);
      List<String> ids = ids(rows);
      visited.addAll(backwards ? 0 : visited.size(), ids);
      assertThat(ids).hasSizeLessThanOrEqualTo(size);
      Map<?, ?> info = (Map<?, ?>) rows.get("pageInfo");
      more = Boolean.TRUE.equals(info.get(backwards ? "hasPreviousPage" : "hasNextPage"));
      variables.put(backwards ? "b" : "a", info.get(backwards ? "startCursor" : "endCursor"));
    }
    return visited;
  }

  private static Map<?, ?> rows(String query, Map<String, @Nullable Object> variables) {
    GraphQlResponse response = SERVICE.execute(GraphQlRequest.of(query, variables));
    assertThat(response.errors()).isEmpty();
    Map<String, @Nullable Object> data = java.util.Objects.requireNonNull(response.data());
    return (Map<?, ?>)
        (data.get("provider") instanceof Map<?, ?> provider ? provider : data).get("rows");
  }

  private static List<String> ids(Map<?, ?> rows) {
    return ((List<?>) rows.get("edges"))
        .stream()
            .map(edge -> (Map<?, ?>) ((Map<?, ?>) edge).get("node"))
            .map(node -> (String) node.get("id"))
            .toList();
  }

  @Provide
  Arbitrary<List<Story>> stories() {
    Arbitrary<Double> quality = Arbitraries.of(0.5, 1.0, 2.0).injectNull(0.3);
    Arbitrary<String> kind = Arbitraries.of("article", "video", "Zoo").injectNull(0.3);
    Arbitrary<String[]> topics =
        Arbitraries.of("a", "b", "c").array(String[].class).ofMaxSize(2).uniqueElements();
    return Combinators.combine(quality, kind, topics)
        .as((q, k, t) -> Story.of(0, q, k, t))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(PagingIT::numbered);
  }

  private static List<Story> numbered(List<Story> stories) {
    return IntStream.range(0, stories.size())
        .mapToObj(
            i ->
                new Story(
                    Story.of(i, null, null).id(),
                    stories.get(i).quality(),
                    stories.get(i).kind(),
                    stories.get(i).topics()))
        .toList();
  }

  @Provide
  Arbitrary<List<Key>> orders() {
    Arbitrary<String> fields = Arbitraries.of("QUALITY", "KIND", "TOPICS_COUNT", "ID");
    return Combinators.combine(fields, Arbitraries.of(true, false))
        .as(Key::new)
        .list()
        .ofMaxSize(3)
        .uniqueElements(Key::field);
  }
}
