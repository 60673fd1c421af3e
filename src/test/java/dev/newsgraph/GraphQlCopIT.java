package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What https://github.com/dolevf/graphql-cop looks for, by the names of its tests, as far as it
 * applies; docs/trust.md has the rest.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphQlCopIT {
  private RunningService service;

  @BeforeAll
  void start() {
    service = new RunningService();
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void fieldSuggestionsAreNotMade() throws Exception {
    JsonNode answer = ask("query { __schema { directive } }");
    assertThat(answer.path("errors").isEmpty()).isFalse();
    assertThat(answer.toString()).doesNotContain("Did you mean");
  }

  @Test
  void aliasOverloadingIsRefused() throws Exception {
    String aliases =
        IntStream.range(0, 101)
            .mapToObj(i -> "alias" + i + ":__typename")
            .collect(Collectors.joining(" "));
    assertThat(ask("query { " + aliases + " }").path("data").path("alias100").isMissingNode())
        .isTrue();
    assertRefused(ask("query { " + aliases + " }"));
    assertThat(ask("query { " + aliases.replace("alias100:__typename", "") + " }").path("data"))
        .hasSize(100);
  }

  @Test
  void arraysOfQueriesAreNotTaken() throws Exception {
    String batch = Collections.nCopies(10, "{\"query\":\"query cop { __typename }\"}").toString();
    var request = service.request("/graphql").header("Content-Type", "application/json");
    HttpResponse<String> response = service.send(request.POST(BodyPublishers.ofString(batch)));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("a batch has 1 at most").doesNotContain("\"data\"");
  }

  @Test
  void fieldDuplicationIsRefused() throws Exception {
    assertRefused(ask("query { " + "__typename \n".repeat(500) + "}"));
  }

  @Test
  void directiveOverloadingIsToldOnce() throws Exception {
    JsonNode answer = ask("query cop { __typename " + "@aa".repeat(10) + " }");
    assertThat(answer.path("errors")).hasSize(1);
    assertRefused(answer);
  }

  @Test
  void circularIntrospectionIsNotAnswered() throws Exception {
    String circle = "fields { type { ".repeat(4) + "name" + " } }".repeat(4);
    assertRefused(ask("query { __schema { types { " + circle + " } } }"));
  }

  @Test
  void circularFragmentsAreRefused() throws Exception {
    JsonNode answer =
        ask(
            "query { __schema { ...A } } fragment A on __Schema { __typename ...B }"
                + " fragment B on __Schema { ...A }");
    assertThat(answer.path("errors").isEmpty()).isFalse();
    assertThat(answer.has("data")).isFalse();
  }

  @Test
  void mutationsAreNotTakenByGet() throws Exception {
    String query = URLEncoder.encode("mutation {__typename}", StandardCharsets.UTF_8);
    HttpResponse<String> response = service.send(service.request("/graphql?query=" + query));
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.body()).doesNotContain("\"data\"");
  }

  @Test
  void aPostWithoutJsonIsNotTaken() throws Exception {
    String query = URLEncoder.encode("query {__typename}", StandardCharsets.UTF_8);
    var request = service.request("/graphql?query=" + query).POST(BodyPublishers.noBody());
    assertThat(service.send(request).statusCode()).isEqualTo(415);
    var form = service.request("/graphql").POST(BodyPublishers.ofString("query=" + query));
    form.header("Content-Type", "application/x-www-form-urlencoded");
    assertThat(service.send(form).statusCode()).isEqualTo(415);
  }

  @Test
  void neitherTracesNorExceptionsAreTold() throws Exception {
    for (String query :
        new String[] {"query { __typename }", "qwerty cop { abc }", "{ nothing }"}) {
      assertThat(ask(query).toString().toLowerCase(java.util.Locale.ROOT))
          .doesNotContain("tracing", "exception", "stacktrace");
    }
  }

  private static void assertRefused(JsonNode answer) {
    assertThat(answer.has("data")).isFalse();
    assertThat(answer.path("errors").path(0).path("extensions").path("type").asText())
        .isEqualTo("TOO_MUCH");
  }

  private JsonNode ask(String query) throws Exception {
    return RunningService.JSON.readTree(
        service.send(service.posting("/graphql", "", query, Map.of())).body());
  }
}
