package dev.newsgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.newsgraph.config.DocumentFiles;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.web.Backend;
import dev.newsgraph.web.GraphQlEndpoint;
import dev.newsgraph.web.HttpService;
import dev.newsgraph.web.HttpSettings;
import dev.newsgraph.web.Readiness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that others wrote work with the service; those from npm only where it is there. */
class ClientsIT {
  private static final Path FOLDER = Path.of("src/test/node");
  private static final GraphQlService SERVICE =
      GraphQlService.of(GraphModel.packaged(), TestGraph.embedded(), url -> url);

  @TempDir Path folder;

  @BeforeEach
  void holdTheGraph() throws IOException {
    TestGraph.need(
        Statement.of(Files.readString(Path.of("src/test/resources/scenarios/graph.cypher"))));
  }

  @Test
  void relayCompilesAndItsManifestIsAllThatAStrictServiceAnswers() throws Exception {
    String id;
    try (HttpService http = serve(SERVICE)) {
      id = node("relay-compiler", "relay.mjs", http.address(), folder.toString());
    }
    TrustedDocuments trusted =
        new TrustedDocuments(DocumentFiles.read(folder.resolve("documents")).texts(), true);
    try (HttpService http = serve(SERVICE.trusting(trusted))) {
      assertThat(
              curl(
                  http,
                  "{\"documentId\": \""
                      + id
                      + "\", \"variables\": {\"name\": \"torch for python\"}}"))
          .contains("\"name\":\"PyTorch\"", "\"hasNextPage\":true");
      assertThat(curl(http, "{\"query\": \"{ __typename }\"}"))
          .contains("only documents that this server was told of");
    }
  }

  @Test
  void apolloClientPagesThroughItsCacheAndSendsADocumentOnce() throws Exception {
    try (HttpService http = serve(SERVICE)) {
      assertThat(node("@apollo/client", "apollo.mjs", http.address()))
          .isEqualTo("Meta, OpenAI, Preferred Networks; 1 in full");
    }
  }

  @Test
  void codegenWritesTypesFromTheServedSchema() throws Exception {
    try (HttpService http = serve(SERVICE)) {
      assertThat(node("@graphql-codegen/core", "codegen.mjs", http.address()))
          .contains("export type TimelineQuery = ", "earliest", "__typename: 'Organisation'");
    }
  }

  @Test
  void curlGetsALargeAnswerCompressed() throws Exception {
    try (HttpService http = serve(SERVICE)) {
      String introspection = "{\"query\": \"{ __schema { types { name description } } }\"}";
      List<String> asked = curling(http, introspection);
      asked.addAll(List.of("--compressed", "--output", "/dev/null", "--write-out"));
      asked.add("%{http_code} %{size_download} %header{content-encoding}");
      String[] told = run(asked).split(" ", -1);

      assertThat(told[0]).isEqualTo("200");
      assertThat(Integer.parseInt(told[1])).isLessThan(curl(http, introspection).length() / 3);
      assertThat(told[2]).isEqualTo("gzip");
    }
  }

  private static HttpService serve(GraphQlService service) {
    GraphQlEndpoint endpoint = GraphQlEndpoint.of(service);
    return HttpService.start(
        new HttpSettings("127.0.0.1", 0),
        new Backend() {
          @Override
          public Readiness readiness() {
            return new Readiness.Ready();
          }

          @Override
          public Optional<GraphQlEndpoint> graphQl() {
            return Optional.of(endpoint);
          }
        });
  }

  private static String curl(HttpService http, String body) throws Exception {
    return run(curling(http, body));
  }

  private static List<String> curling(HttpService http, String body) {
    return new ArrayList<>(
        List.of(
            "curl",
            "-sS",
            http.address() + "/graphql",
            "-H",
            "content-type: application/json",
            "-d",
            body));
  }

  private static String node(String module, String... script) throws Exception {
    assumeTrue(
        Files.isDirectory(FOLDER.resolve("node_modules").resolve(module)),
        "skipped: run npm install --no-package-lock in " + FOLDER);
    List<String> command = new ArrayList<>(List.of("node"));
    command.addAll(List.of(script));
    return run(command);
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Path errors = Files.createTempFile("client", ".err");
    Process process =
        new ProcessBuilder(command)
            .directory(FOLDER.toFile())
            .redirectError(errors.toFile())
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(() -> told + read(errors)).isZero();
    return told.strip();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
