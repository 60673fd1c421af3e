package dev.newsgraph;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** What a rehearsal asks, so that the first who asks a real question does not wait for classes. */
final class FirstQuestions {
  private static final List<String> QUESTIONS =
      List.of(
          "{ timeline(framework: \\\"PyTorch\\\", kinds: [ADOPTED]) { entries(first: 20) { edges {"
              + " node { label event { earliest evidence(first: 1) { edges { properties { quote }"
              + " node { title } } } } } } } } }",
          "{ framework(name: \\\"tensorflow\\\") { adopters(first: 10) { edges { properties { since"
              + " } node { name } } } } }",
          "{ __schema { types { name } } }");

  private FirstQuestions() {}

  /** Asks all of them and leaves the answers unread: they may well be empty. */
  static void ask(String address) throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String question : QUESTIONS) {
        client.send(
            HttpRequest.newBuilder(URI.create(address + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"" + question + "\"}"))
                .build(),
            BodyHandlers.discarding());
      }
    } catch (IOException e) {
      throw new IllegalStateException("The service does not answer", e);
    }
  }
}
