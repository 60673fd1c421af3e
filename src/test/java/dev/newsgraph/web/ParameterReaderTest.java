package dev.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsgraph.graphql.GraphQlRequest;
import io.javalin.http.BadRequestResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterReaderTest {

  @Test
  void aBodyBringsAllParameters() {
    var read =
        ParameterReader.fromBody(
            """
            {"query": "query Q($n: Int) { a }", "operationName": "Q",
             "variables": {"n": 1, "none": null, "list": [1.5, {"deep": true}]},
             "extensions": {"x": "y"}}
            """);
    assertThat(read.query()).isEqualTo("query Q($n: Int) { a }");
    assertThat(read.operationName()).isEqualTo("Q");
    assertThat(read.variables())
        .containsEntry("n", 1)
        .containsEntry("none", null)
        .containsEntry("list", List.of(1.5, Map.of("deep", true)));
    assertThat(read.extensions()).isEqualTo(Map.of("x", "y"));
  }

  @Test
  void whatIsNullOrEmptyIsNotThere() {
    String body =
        "{\"query\": \"{ a }\", \"operationName\": \"\", \"variables\": null, \"extensions\":"
            + " null}";
    assertThat(ParameterReader.fromBody(body))
        .isEqualTo(new GraphQlRequest("{ a }", null, Map.of(), Map.of()));
  }

  @Test
  void anAddressBringsMapsAsJson() {
    var address = Map.of("query", "{ a }", "variables", "{\"n\": 1}", "extensions", " ");
    assertThat(ParameterReader.fromAddress(address::get))
        .isEqualTo(new GraphQlRequest("{ a }", null, Map.of("n", 1), Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | The body is no JSON object",
        "{ \"query | The body is not JSON: line 1",
        "{\"query\": \"{ a }\"} x | The body is not JSON",
        "{\"query\": \"{ a }\", \"query\": \"{ b }\"} | Duplicate field 'query'",
        "[{\"query\": \"{ a }\"}] | The body is a batch of 1 requests",
        "{\"qeury\": \"{ a }\"} | The parameter query is missing",
        "{\"query\": \" \"} | The parameter query is missing",
        "{\"query\": 1} | query is no string",
        "{\"query\": \"{ a }\", \"operationName\": {}} | operationName is no string",
        "{\"query\": \"{ a }\", \"variables\": []} | variables is no JSON object",
        "{\"query\": \"{ a }\", \"extensions\": 0} | extensions is no JSON object",
      })
  void anotherShapeIsRefused(String body, String message) {
    assertThatThrownBy(() -> ParameterReader.fromBody(body))
        .isInstanceOf(BadRequestResponse.class)
        .hasMessageContaining(message);
  }

  @Test
  void aBodyThatIsNotUtf8IsRefused() {
    assertThatThrownBy(() -> Json.text(new byte[] {'"', (byte) 0xC3, '"'}))
        .isInstanceOf(BadRequestResponse.class);
  }
}
