package dev.newsgraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import dev.newsgraph.graphql.Caller;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets in, by tokens of the service's own. */
class GuardIT {
  private static final String TOKEN = "ng_the-token-of-the-reader";
  private static final String ORIGIN = "https://example.org";
  private static final String QUERY = "{\"query\": \"{ echo }\"}";

  private final StubBackend backend = new StubBackend();
  private final TestPair pair =
      new TestPair(backend, new AccessRules(false, List.of(token()), null, Set.of(ORIGIN)));

  private static AccessRules.Token token() {
    String hash = Hashing.sha256().hashString(TOKEN, StandardCharsets.UTF_8).toString();
    return new AccessRules.Token("reader", Caller.Right.READ, hash);
  }

  @AfterEach
  void close() {
    pair.close();
  }

  @Test
  void withoutATokenNothingOfTheGraphIsTold() {
    for (String path :
        List.of(
            "/graphql?query=a", "/graphql/stream?query=a", "/schema.graphql", "/metrics", "/x")) {
      HttpResponse<String> response = pair.get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(401);
      assertThat(response.headers().firstValue("WWW-Authenticate"))
          .hasValue("Bearer realm=\"newsgraph\"");
      assertThat(response.body()).contains("\"type\":\"UNAUTHORIZED\"");
    }
    assertThat(pair.post(QUERY).statusCode()).isEqualTo(401);
  }

  @Test
  void pagesAndHealthAreOpen() {
    for (String path :
        List.of("/", "/graphiql", "/assets/icon.svg", "/health/live", "/health/ready")) {
      assertThat(pair.get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void noSpellingOfAPathLeadsAround() {
    for (String path :
        List.of(
            "/assets/../metrics",
            "/assets/%2e%2e/metrics",
            "//metrics",
            "/health/..;/metrics",
            "/METRICS",
            "/metrics/",
            "/graphiql/../metrics")) {
      String body = pair.get(path).body();
      assertThat(body).as(path).doesNotContain("jvm_memory");
    }
  }

  @Test
  void aTokenLetsIn() {
    for (String authorization : List.of("Bearer " + TOKEN, "bearer  " + TOKEN + " ")) {
      assertThat(pair.post(QUERY, "Authorization", authorization).statusCode()).isEqualTo(200);
      assertThat(pair.get("/metrics", "Authorization", authorization).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anyOtherTokenDoesNot() {
    List<String> wrong = new ArrayList<>(List.of("Bearer", "Bearer ", "Basic " + TOKEN, TOKEN));
    wrong.add("Bearer " + TOKEN.substring(1));
    wrong.add("Bearer " + TOKEN + "x");
    wrong.add("Bearer " + token().sha256());
    wrong.add("Bearer a.b.c");
    for (String authorization : wrong) {
      assertThat(pair.post(QUERY, "Authorization", authorization).statusCode())
          .as(authorization)
          .isEqualTo(401);
    }
    HttpResponse<String> response = pair.post(QUERY, "Authorization", "Bearer x");
    assertThat(response.headers().firstValue("WWW-Authenticate").orElse(""))
        .contains("error=\"invalid_token\"");
  }

  @Test
  void aWrongTokenIsToldAlsoWhereReadingIsOpen() {
    try (TestPair open = new TestPair(backend)) {
      assertThat(open.post(QUERY).statusCode()).isEqualTo(200);
      assertThat(open.post(QUERY, "Authorization", "Bearer x").statusCode()).isEqualTo(401);
      assertThat(open.post(QUERY, "Authorization", "Basic x").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void pagesOfListedOriginsMayAsk() {
    HttpResponse<String> preflight = preflight(ORIGIN);
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(allowed(preflight)).isEqualTo(ORIGIN);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .contains("Authorization", "Content-Type");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    HttpResponse<String> answer =
        pair.post(QUERY, "Origin", ORIGIN, "Authorization", "Bearer " + TOKEN);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(allowed(answer)).isEqualTo(ORIGIN);
    assertThat(allowed(pair.post(QUERY, "Origin", ORIGIN))).isEqualTo(ORIGIN);
  }

  @Test
  void pagesOfOtherOriginsMayNot() {
    for (String origin : List.of("https://example.org.evil.test", "http://example.org", "null")) {
      assertThat(preflight(origin).statusCode()).isEqualTo(401);
      assertThat(allowed(preflight(origin))).isEmpty();
      HttpResponse<String> answer =
          pair.post(QUERY, "Origin", origin, "Authorization", "Bearer " + TOKEN);
      assertThat(allowed(answer)).isEmpty();
    }
  }

  private HttpResponse<String> preflight(String origin) {
    return pair.send(
        pair.request("/graphql")
            .method("OPTIONS", BodyPublishers.noBody())
            .headers("Origin", origin, "Access-Control-Request-Method", "POST"));
  }

  private static String allowed(HttpResponse<String> response) {
    return response.headers().firstValue("Access-Control-Allow-Origin").orElse("");
  }
}
