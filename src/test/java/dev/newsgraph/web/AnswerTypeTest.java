package dev.newsgraph.web;

import static dev.newsgraph.web.AnswerType.GRAPHQL_RESPONSE;
import static dev.newsgraph.web.AnswerType.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTypeTest {
  private static final String GRAPHQL = "application/graphql-response+json";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "*/*",
        "application/*",
        "",
        "text/html, application/xhtml+xml, */*;q=0.8",
        "application/json, multipart/mixed",
        "Application/JSON; Charset=\"UTF-8\"",
        GRAPHQL + ";q=0.5, application/json",
        GRAPHQL + ";q=0, */*",
        GRAPHQL + ";charset=latin1, */*;q=0.1",
        GRAPHQL + ";q=high, application/json;q=0.1",
      })
  void jsonIsChosen(String accept) {
    assertThat(AnswerType.of(accept)).contains(JSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GRAPHQL,
        GRAPHQL + ", application/json;q=0.9",
        "application/json;q=0.9, " + GRAPHQL,
        GRAPHQL + ", application/json",
        "text/html, " + GRAPHQL + "; charset=utf-8",
      })
  void theNewerTypeIsChosen(String accept) {
    assertThat(AnswerType.of(accept)).contains(GRAPHQL_RESPONSE);
  }

  @Test
  void aMissingHeaderMeansJson() {
    assertThat(AnswerType.of(null)).contains(JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json;q=0", "*/*;charset=utf-16"})
  void aClientThatTakesNeitherGetsNeither(String accept) {
    assertThat(AnswerType.of(accept)).isEmpty();
  }
}
