package dev.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationKindTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ __typename }",
        "query { mutation }",
        "query mutation { a }",
        "query Q($in: In = {mutation: {a: 1}}) @mutation { a }",
        "# mutation { a }\n{ a }",
        "{ a(text: \"} mutation { \\\" } mutation {\") }",
        "{ a(text: \"\"\"} mutation { \\\"\"\" } mutation {\"\"\") }",
        "fragment mutation on Query { a } query { ...mutation }",
        "{ a",
        "\"open } mutation { a }",
        "",
      })
  void aQueryIsKnownWhateverItHolds(String document) {
    assertThat(OperationKind.of(document, null)).isEqualTo(OperationKind.QUERY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mutation { a }",
        "mutation M($a: [Int!] = [1]) { a }",
        "fragment F on Query { a } mutation { a }",
        "query @ mutation { a } mutation { a }",
        "\"described\" mutation { a }",
        ",, #{\n mutation@a{ a }",
        "query Q { a(in: {b: {c: 1}}) } mutation { a }",
      })
  void aMutationIsKnownWhereverItStands(String document) {
    assertThat(OperationKind.of(document, null)).isEqualTo(OperationKind.MUTATION);
  }

  @Test
  void theSelectedOperationCounts() {
    String document = "query Read { a } mutation Write { b } subscription Follow { c }";
    assertThat(OperationKind.of(document, "Read")).isEqualTo(OperationKind.QUERY);
    assertThat(OperationKind.of(document, "Write")).isEqualTo(OperationKind.MUTATION);
    assertThat(OperationKind.of(document, "Follow")).isEqualTo(OperationKind.SUBSCRIPTION);
    assertThat(OperationKind.of(document, "Other")).isEqualTo(OperationKind.QUERY);
  }

  @Test
  void aDeepAndLongDocumentTakesNoStack() {
    String document = "{".repeat(500_000) + "\"\"\"" + "x\\\"".repeat(100_000);
    assertThat(OperationKind.of(document, null)).isEqualTo(OperationKind.QUERY);
  }
}
