package dev.newsgraph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.graphql.Caller;
import dev.newsgraph.graphql.Happenings;
import dev.newsgraph.ingest.Loader;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.TestStores;
import dev.newsgraph.web.AccessRules;
import dev.newsgraph.web.HttpLimits;
import dev.newsgraph.web.HttpService;
import dev.newsgraph.web.HttpSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The service over an empty graph, on a free port, with a client and two tokens. */
final class RunningService implements AutoCloseable {
  static final String READER = "ng_a-token-that-reads";
  static final String WRITER = "ng_a-token-that-writes";
  static final ObjectMapper JSON = new ObjectMapper();

  private static final Catalog CATALOG = Catalog.read(Path.of("seeds/catalog"));

  final Happenings happenings = new Happenings();
  private final HttpService http;
  private final HttpClient client = HttpClient.newHttpClient();

  RunningService() {
    GraphStore store = TestStores.inProcess();
    TestStores.clear(store);
    Loader.prepare(store);
    Service service = new Service();
    service.ready(
        Graph.service(store)
            .changing(new MutationLoad(store, CATALOG, happenings, service.loading()), happenings),
        store);
    List<AccessRules.Token> tokens =
        List.of(
            token("reader", Caller.Right.READ, READER),
            token("writer", Caller.Right.WRITE, WRITER));
    http =
        HttpService.start(
            new HttpSettings(
                "127.0.0.1", 0, new AccessRules(true, tokens, null, Set.of()), HttpLimits.USUAL),
            service);
  }

  private static AccessRules.Token token(String name, Caller.Right right, String token) {
    String hash = Hashing.sha256().hashString(token, StandardCharsets.UTF_8).toString();
    return new AccessRules.Token(name, right, hash);
  }

  String address() {
    return http.address();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path));
  }

  /** A POST of a query with variables; a token that is empty is not sent. */
  HttpRequest.Builder posting(String path, String token, String query, Map<String, ?> variables) {
    HttpRequest.Builder request =
        request(path).header("Content-Type", "application/json").POST(body(query, variables));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.BodyPublisher body(String query, Map<String, ?> variables) {
    return BodyPublishers.ofString(
        JSON.valueToTree(Map.of("query", query, "variables", variables)).toString());
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Opens a stream of events. */
  InputStream stream(String query) throws IOException, InterruptedException {
    HttpRequest.Builder request = posting("/graphql/stream", "", query, Map.of());
    return client
        .send(request.header("Accept", "text/event-stream").build(), BodyHandlers.ofInputStream())
        .body();
  }

  /** Loads documents, by pairs of name and text, with a token that may. */
  JsonNode load(String... pairs) throws Exception {
    String query =
        """
        mutation ($documents: [DocumentInput!]!) {
          load(documents: $documents) {
            report {
              read unchangedFiles loaded merged unchanged removed refused { file line column message }
            }
          }
        }
        """;
    return JSON.readTree(
        send(posting("/graphql", WRITER, query, Map.of("documents", documents(pairs)))).body());
  }

  static List<Map<String, String>> documents(String... pairs) {
    return java.util.stream.IntStream.range(0, pairs.length / 2)
        .mapToObj(i -> Map.of("name", pairs[2 * i], "text", pairs[2 * i + 1]))
        .toList();
  }

  @Override
  public void close() {
    http.close();
    client.close();
  }
}
