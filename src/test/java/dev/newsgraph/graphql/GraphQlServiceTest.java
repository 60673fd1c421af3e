package dev.newsgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Transaction;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a service answers without asking its graph. */
class GraphQlServiceTest {
  private static final String QUERY = "{ __typename }";
  private static final String HASH =
      "7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b";
  private static final GraphQlService SERVICE =
      GraphQlService.of(GraphModel.packaged(), new NoStore(), url -> url);

  @Test
  void aPersistedQueryIsSentOnceAndThenNamed() {
    assertThat(ask(SERVICE, null, HASH).errors())
        .extracting(GraphQlError::message)
        .containsExactly("PersistedQueryNotFound");
    assertThat(ask(SERVICE, QUERY, HASH).data()).isEqualTo(Map.of("__typename", "Query"));
    assertThat(ask(SERVICE, null, HASH).data()).isEqualTo(Map.of("__typename", "Query"));
  }

  @Test
  void aHashOfAnotherTextIsRefused() {
    GraphQlResponse response = ask(SERVICE, "{ again: __typename }", HASH);

    assertThat(response.executed()).isFalse();
    assertThat(response.errors().getFirst().message()).contains("is not the hash of the query");
  }

  @Test
  void aStrictServiceAnswersTrustedDocumentsOnly() {
    GraphQlService strict = SERVICE.trusting(new TrustedDocuments(Map.of("typename", QUERY), true));

    assertThat(ask(strict, QUERY, null).data()).isNotNull();
    assertThat(ask(strict, null, "typename").data()).isNotNull();
    assertThat(ask(strict, "{ again: __typename }", null).executed()).isFalse();
  }

  @Test
  void aRequestWithoutDocumentOrWithAnUnknownOperationIsRefused() {
    assertThat(ask(SERVICE, null, null).executed()).isFalse();
    assertThat(SERVICE.execute(new GraphQlRequest(QUERY, "Other", Map.of(), Map.of())).executed())
        .isFalse();
    assertThat(SERVICE.execute(GraphQlRequest.of("mutation { x }")).executed()).isFalse();
  }

  @Test
  void aStoreThatFailsIsToldByAnIdAndNoMore() {
    GraphQlResponse response = SERVICE.execute(GraphQlRequest.of("{ statistics { articles } }"));

    assertThat(response.executed()).isTrue();
    assertThat(response.errors())
        .singleElement()
        .satisfies(error -> assertThat(error.message()).doesNotContain("no graph here"));
  }

  @Test
  void everythingInTheServedSchemaIsDescribed() {
    GraphQlResponse response =
        SERVICE.execute(
            GraphQlRequest.of(
                "{ __schema { types { name description fields { name description args { name"
                    + " description } } inputFields { name description } enumValues { name"
                    + " description } } } }"));

    assertThat(
            undescribed(
                (Map<?, ?>) java.util.Objects.requireNonNull(response.data()).get("__schema")))
        .isEmpty();
  }

  private static java.util.List<String> undescribed(@Nullable Map<?, ?> schema) {
    java.util.List<String> names = new java.util.ArrayList<>();
    undescribed("", java.util.Objects.requireNonNull(schema).get("types"), names);
    return names;
  }

  private static void undescribed(
      String path, @Nullable Object list, java.util.List<String> names) {
    if (list instanceof java.util.List<?> all) {
      for (Object one : all) {
        Map<?, ?> element = (Map<?, ?>) one;
        String name = path + element.get("name");
        if (name.startsWith("__")) {
          continue;
        }
        Object description = element.get("description");
        if (description == null || description.toString().isBlank()) {
          names.add(name);
        }
        for (String part : java.util.List.of("fields", "args", "inputFields", "enumValues")) {
          undescribed(name + ".", element.get(part), names);
        }
      }
    }
  }

  private static GraphQlResponse ask(
      GraphQlService service, @Nullable String query, @Nullable String hash) {
    Map<String, @Nullable Object> extensions =
        hash == null
            ? Map.of()
            : Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    return service.execute(new GraphQlRequest(query, null, Map.of(), extensions));
  }

  /** A store that is never there. */
  private static final class NoStore implements GraphStore {
    @Override
    public <T> T read(Function<Transaction, T> work) {
      throw new IllegalStateException("no graph here");
    }

    @Override
    public <T> T read(Duration limit, Function<Transaction, T> work) {
      return read(work);
    }

    @Override
    public <T> T write(Function<Transaction, T> work) {
      throw new IllegalStateException("no graph here");
    }

    @Override
    public String location() {
      return "nowhere";
    }

    @Override
    public void close() {}
  }
}
