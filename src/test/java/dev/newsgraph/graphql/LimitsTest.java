package dev.newsgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsgraph.graphql.GraphQlError.Exceeded;
import dev.newsgraph.graphql.GraphQlError.Type;
import dev.newsgraph.problem.ProblemException;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.StoreException;
import dev.newsgraph.store.StoreException.Reason;
import dev.newsgraph.store.Transaction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a request may ask for, and what it is told where that is too much. */
class LimitsTest {
  private static final GraphModel MODEL = GraphModel.packaged();
  private static final String PAGE = "{ articles(first: 11) { edges { node { title } } } }";

  /** A service whose store is out of reach: what is not refused is told so. */
  private static final GraphQlService SERVICE = service(Reason.UNAVAILABLE);

  private static final Limits SMALL = new Limits(100, 2, 12, 2, 60, 10, Duration.ofSeconds(1));

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(
            "{ articles(first: 10, filter: {title: {contains: \"a\"}}) { totalCount } }",
            new Exceeded("max-cost", 1_000, 100)),
        Arguments.of(
            "{ node(id: \"x\") { ... on Topic { articles { edges { node { related { totalCount"
                + " edges { node { id } } } } } } } } }",
            new Exceeded("max-depth", 3, 2)),
        Arguments.of(
            "{ statistics { articles events people topics providers frameworks organisations"
                + " __typename relationships loadedAt } s: statistics { articles events people } }",
            new Exceeded("max-fields", 13, 12)),
        Arguments.of(
            "{ statistics { a: articles b: articles c: articles } }",
            new Exceeded("max-aliases", 3, 2)),
        Arguments.of("{ " + "__typename ".repeat(70) + "}", new Exceeded("max-tokens", 61, 60)));
  }

  @ParameterizedTest
  @MethodSource
  void refused(String query, Exceeded exceeded) {
    GraphQlResponse answer = SERVICE.limitedBy(SMALL).execute(GraphQlRequest.of(query));
    assertThat(answer.executed()).isFalse();
    assertThat(answer.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.type()).isEqualTo(Type.TOO_MUCH);
              assertThat(error.exceeded()).isEqualTo(exceeded);
              assertThat(error.message()).contains("%,d".formatted(exceeded.most()));
            });
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatASmallLimitRefusesIsNotMuch(String query, Exceeded exceeded) {
    GraphQlResponse answer = SERVICE.execute(GraphQlRequest.of(query));
    assertThat(answer.executed()).as(exceeded.name()).isTrue();
  }

  @Test
  void aPageThatIsTooLargeIsRefusedWhereItIsAskedFor() {
    GraphQlResponse answer = SERVICE.limitedBy(SMALL).execute(GraphQlRequest.of(PAGE));
    assertThat(answer.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.message()).isEqualTo("articles.first: is 11; give 0 to 10");
              assertThat(error.exceeded()).isEqualTo(new Exceeded("max-page-size", 11, 10));
            });
  }

  @Test
  void answersTellWhatTheyCost() {
    GraphQlResponse answer = SERVICE.execute(GraphQlRequest.of(PAGE));
    assertThat(answer.toSpecification())
        .containsEntry("extensions", Map.of("cost", Map.of("nodes", 11L, "limit", 10_000_000L)));
    assertThat(answer.spending().operation()).isEqualTo("articles");
  }

  @ParameterizedTest
  @CsvSource({
    "TIME, TIME_LIMIT, takes longer than",
    "MEMORY, MEMORY_LIMIT, --max-query-memory",
    "ABANDONED, ABANDONED, nobody",
    "UNAVAILABLE, UNAVAILABLE, out of reach",
    "FAILED, INTERNAL, its log tells why"
  })
  void whatEndsAReadIsTyped(Reason reason, Type type, String message) {
    GraphQlResponse answer = service(reason).execute(GraphQlRequest.of(PAGE));
    assertThat(answer.executed()).isTrue();
    assertThat(answer.data()).isNull();
    assertThat(answer.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.type()).isEqualTo(type);
              assertThat(error.message()).contains(message).doesNotContain("secret");
            });
  }

  @Test
  void aNumberOfManyDigitsIsNotRead() {
    String huge = "9".repeat(1_000_000);
    assertThat(type("{ articles(first: " + huge + ") { totalCount } }")).isEqualTo(Type.TOO_MUCH);
    assertThat(type("{ framework(name: \"" + huge + "\") { name } }")).isEqualTo(Type.UNAVAILABLE);
    assertThat(type("{ framework(name: \"\"\"" + huge + "\"\"\") { name } }"))
        .isEqualTo(Type.UNAVAILABLE);
    assertThat(type("# " + huge + "\n{ statistics { articles } }")).isEqualTo(Type.UNAVAILABLE);
  }

  @Test
  void whatNoToolAsksOfTheSchemaIsRefused() {
    assertThat(type("{ a: __schema { types { name } } b: __schema { types { name } } }"))
        .isEqualTo(Type.TOO_MUCH);
  }

  @Test
  void anOperationIsNamedByWordsOfOursUnlessItIsTrusted() {
    String text = "query Home { statistics { articles } organisation(name: \"a\") { name } }";
    GraphQlService trusting = SERVICE.trusting(new TrustedDocuments(Map.of("home", text), false));
    assertThat(operation(trusting, text)).isEqualTo("Home");
    assertThat(operation(SERVICE, text)).isEqualTo("several");
    assertThat(operation(SERVICE, "query Mine { statistics { articles } }"))
        .isEqualTo("statistics");
    assertThat(operation(SERVICE, "{ __schema { queryType { name } } }"))
        .isEqualTo("introspection");
  }

  @Test
  void trustedDocumentsThatCannotBeAnsweredAreToldTogetherByFileAndId() {
    TrustedDocuments trusted =
        new TrustedDocuments(
            Map.of("good", "{ __typename }", "bad", "{ nothing }", "worse", "{"),
            Map.of("bad", "app.json", "worse", "app.json"),
            true);
    assertThatThrownBy(() -> trusted.checked(MODEL, Limits.USUAL))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Object::toString)
                    .satisfiesExactly(
                        one -> assertThat(one).startsWith("app.json: document bad: "),
                        one -> assertThat(one).startsWith("app.json: document worse: ")));
  }

  private static Type type(String query) {
    return SERVICE.execute(GraphQlRequest.of(query)).errors().getFirst().type();
  }

  private static String operation(GraphQlService service, String query) {
    return service.execute(GraphQlRequest.of(query)).spending().operation();
  }

  private static GraphQlService service(Reason reason) {
    return GraphQlService.of(MODEL, new Failing(reason), url -> url);
  }

  /** A store that fails for a reason. */
  private record Failing(Reason reason) implements GraphStore {
    @Override
    public <T> T read(Function<Transaction, T> work) {
      throw new StoreException(reason, new IllegalStateException("secret"));
    }

    @Override
    public <T> T read(Duration limit, Function<Transaction, T> work) {
      return read(work);
    }

    @Override
    public <T> T write(Function<Transaction, T> work) {
      return read(work);
    }

    @Override
    public String location() {
      return List.of(reason).toString();
    }

    @Override
    public void close() {}
  }
}
