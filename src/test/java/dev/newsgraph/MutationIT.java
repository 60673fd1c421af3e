package dev.newsgraph;

import static dev.newsgraph.RunningService.READER;
import static dev.newsgraph.RunningService.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.hash.Hashing;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the load mutation does, and for whom. */
class MutationIT {
  private static final String POST =
      """
      ---
      title: "%s moves to PyTorch"
      publishedDateTime: 2020-01-30T17:00:00Z
      webUrl: "https://www.example.com/moves/"
      ---
      %1$s moved from TensorFlow to PyTorch.
      """;
  private static final String LOAD =
      "mutation ($documents: [DocumentInput!]!) { load(documents: $documents) { report { loaded } }"
          + " }";
  private static final Map<String, ?> ONE =
      Map.of("documents", RunningService.documents("a.md", POST.formatted("OpenAI")));

  private final RunningService service = new RunningService();

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void aDocumentIsLoadedAndAnswered() throws Exception {
    JsonNode answer =
        service.load("a.md", POST.formatted("OpenAI"), "page.txt", "A page.\nIt says little.\n");
    assertThat(report(answer).toString())
        .isEqualTo(
            "{\"read\":2,\"unchangedFiles\":0,\"loaded\":2,\"merged\":0,\"unchanged\":0,"
                + "\"removed\":0,\"refused\":[]}");
    assertThat(adopters()).contains("OpenAI");
  }

  @Test
  void metricsTellWhatLoadsBrought() throws Exception {
    service.load("a.md", POST.formatted("OpenAI"), "page.txt", "A page.\nIt says little.\n");
    service.load("a.md", POST.formatted("Netflix"));
    assertThat(service.send(service.request("/metrics")).body())
        .contains("load_files_total 3.0", "load_articles_total 3.0", "load_files_left 0.0");
  }

  @Test
  void theMutationOfTheDocumentWorks() throws Exception {
    String page = Files.readString(Path.of("docs/trust.md"));
    String mutation = page.replaceAll("(?s).*```graphql\n(.*?)```.*", "$1");
    String answer = service.send(service.posting("/graphql", WRITER, mutation, ONE)).body();
    assertThat(answer).contains("\"loaded\":1", "\"refused\":[]");
  }

  @Test
  void theSameDocumentAgainIsUnchangedAndAnotherTextReplacesIt() throws Exception {
    service.load("a.md", POST.formatted("OpenAI"));
    JsonNode again = report(service.load("a.md", POST.formatted("OpenAI")));
    assertThat(again.path("unchangedFiles").asInt()).isEqualTo(1);
    assertThat(again.path("loaded").asInt() + again.path("merged").asInt()).isZero();

    JsonNode other = report(service.load("a.md", POST.formatted("Netflix")));
    assertThat(other.path("merged").asInt()).isEqualTo(1);
    assertThat(adopters()).contains("Netflix").doesNotContain("OpenAI");
  }

  @Test
  void whatCannotBeUsedIsToldWithItsPlaceAndTheRestIsLoaded() throws Exception {
    JsonNode report =
        report(
            service.load(
                "bad.md", "---\ntitle: T\ntitle: U\n---\n", "a.md", POST.formatted("OpenAI")));
    assertThat(report.path("loaded").asInt()).isEqualTo(1);
    assertThat(report.path("refused").toString())
        .isEqualTo(
            "[{\"file\":\"bad.md\",\"line\":3,\"column\":1,"
                + "\"message\":\"the key 'title' stands twice: keep one\"}]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "../a.md",
        "a/../../b.md",
        "/etc/passwd",
        "a//b",
        ".",
        "a\\b",
        "_data/x.md",
        "a\nb"
      })
  void aNameThatLeadsElsewhereIsRefused(String name) throws Exception {
    JsonNode answer = service.load(name, POST.formatted("OpenAI"));
    assertThat(answer.path("data").path("load").isNull()).isTrue();
    assertThat(answer.path("errors").path(0).path("extensions").path("type").asText())
        .isEqualTo("BAD_ARGUMENT");
  }

  @Test
  void namesAreThereOnceAndNotTooMany() throws Exception {
    assertThat(service.load("a.md", "A.", "a.md", "B.").toString()).contains("twice");
    String[] many =
        IntStream.range(0, 1_001)
            .boxed()
            .flatMap(i -> java.util.stream.Stream.of(i + ".md", "A."))
            .toArray(String[]::new);
    assertThat(service.load(many).toString()).contains("at most 1000");
  }

  @Test
  void whoHasNoRightIsTurnedAway() throws Exception {
    HttpResponse<String> nobody = service.send(service.posting("/graphql", "", LOAD, ONE));
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(nobody.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer realm=\"newsgraph\"");
    assertThat(service.send(service.posting("/graphql", READER, LOAD, ONE)).statusCode())
        .isEqualTo(403);
    assertThat(service.send(service.posting("/graphql", WRITER + "x", LOAD, ONE)).statusCode())
        .isEqualTo(401);
    assertThat(service.send(service.posting("/graphql/stream", READER, LOAD, ONE)).statusCode())
        .isEqualTo(403);
    assertThat(adopters()).isEqualTo("[]");
  }

  @Test
  void noGetAndNoSimpleContentTypeChangesAnything() throws Exception {
    String inline = LOAD.replace("$documents: [DocumentInput!]!", "$d: Int");
    inline = inline.replace("documents: $documents", "documents: [{name: \"a.md\", text: \"A.\"}]");
    for (String path : new String[] {"/graphql", "/graphql/stream"}) {
      var get =
          service.request(path + "?query=" + URLEncoder.encode(inline, StandardCharsets.UTF_8));
      assertThat(service.send(get.header("Authorization", "Bearer " + WRITER)).statusCode())
          .isEqualTo(405);
      for (String type :
          new String[] {
            "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b"
          }) {
        var post = service.request(path).POST(BodyPublishers.ofString("{\"query\":\"{a}\"}"));
        post.header("Content-Type", type).header("Authorization", "Bearer " + WRITER);
        assertThat(service.send(post).statusCode()).as(type).isEqualTo(415);
      }
    }
  }

  @Test
  void aMutationThatIsOnlyNamedIsNotTakenByGetEither() throws Exception {
    String hash = Hashing.sha256().hashString(LOAD, StandardCharsets.UTF_8).toString();
    String extensions = "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}";
    String body =
        RunningService.JSON
            .valueToTree(Map.of("query", LOAD, "variables", ONE))
            .toString()
            .replaceFirst("\\{", "{\"extensions\":" + extensions + ",");
    var sent = service.request("/graphql").POST(BodyPublishers.ofString(body));
    sent.header("Content-Type", "application/json").header("Authorization", "Bearer " + WRITER);
    assertThat(service.send(sent).body()).contains("\"loaded\":1");

    String named =
        "/graphql?variables="
            + URLEncoder.encode(
                RunningService.JSON.valueToTree(ONE).toString(), StandardCharsets.UTF_8)
            + "&extensions="
            + URLEncoder.encode(extensions, StandardCharsets.UTF_8);
    assertThat(
            service
                .send(service.request(named).header("Authorization", "Bearer " + WRITER))
                .statusCode())
        .isEqualTo(405);
  }

  private String adopters() throws Exception {
    String query = "{ events { edges { node { subject { ... on Organisation { name } } } } } }";
    JsonNode answer =
        RunningService.JSON.readTree(
            service.send(service.posting("/graphql", "", query, Map.of())).body());
    return answer.path("data").path("events").path("edges").toString();
  }

  private static JsonNode report(JsonNode answer) {
    assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
    return answer.path("data").path("load").path("report");
  }
}
