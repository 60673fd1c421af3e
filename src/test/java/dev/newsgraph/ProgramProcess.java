package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program as a process of its own, started from the jar as the README says, and a client of it.
 * What it prints is kept in a file. Whoever started it closes it.
 */
public final class ProgramProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final Pattern ADDRESS = Pattern.compile("GraphQL +(http://\\S+)/graphql");
  private static final String WRITER = "ng_a-token-that-writes";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final Path log;
  private final HttpClient client = HttpClient.newHttpClient();
  private String address = "";

  private ProgramProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts a service on a free port, with one article and a token that may write. */
  public static ProgramProcess serve(Path folder, Path data, String... more) throws IOException {
    Path tokens = folder.resolve("tokens");
    String hash = Hashing.sha256().hashString(WRITER, StandardCharsets.UTF_8).toString();
    Files.writeString(tokens, "writer write " + hash + "\n");
    Path seed = Files.writeString(folder.resolve("seed.md"), "---\ntitle: A seed\n---\n");
    List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0"));
    arguments.addAll(List.of("--data", data.toString(), "--tokens", tokens.toString()));
    arguments.addAll(List.of("--seeds", seed.toString()));
    arguments.addAll(List.of(more));
    return run(folder, arguments.toArray(String[]::new));
  }

  /** Starts any command; what Java learnt at a start is used only where the environment says so. */
  public static ProgramProcess run(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", System.getProperty("newsgraph.jar")));
    command.addAll(List.of(arguments));
    Path log = Files.createTempFile(folder, "run", ".log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putIfAbsent(StartCache.SETTING, "off");
    return new ProgramProcess(builder.redirectOutput(log.toFile()).start(), log);
  }

  /** Waits until the service prints where it answers; one that does not is closed. */
  public ProgramProcess awaitReady() throws IOException, InterruptedException {
    try {
      awaitAddress();
      return this;
    } catch (AssertionError e) {
      close();
      throw e;
    }
  }

  private void awaitAddress() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (address.isEmpty() && process.isAlive() && System.nanoTime() < end) {
      Matcher printed = ADDRESS.matcher(log());
      if (printed.find()) {
        address = printed.group(1);
      }
      Thread.sleep(50);
    }
    assertThat(address).as(log()).isNotEmpty();
  }

  /** {@return the exit status, once the process has ended by itself} */
  public int awaitEnd() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** Freezes the process that has the graph open, as SIGSTOP does. */
  public void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** Lets a frozen one go on. */
  public void thaw() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(inner().pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  /** Asks it to stop, as SIGTERM does. */
  public void terminate() {
    process.destroy();
  }

  /** Kills it and what it started, as SIGKILL does. */
  public void kill() {
    List<ProcessHandle> all = process.descendants().toList();
    process.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
    for (ProcessHandle one : all) {
      one.onExit().join();
    }
  }

  /** {@return the process that has the graph open} */
  public ProcessHandle inner() {
    return process.descendants().findFirst().orElse(process.toHandle());
  }

  /** {@return where it answers, without a slash at its end} */
  public String address() {
    return address;
  }

  /** {@return all that it printed so far} */
  public String log() throws IOException {
    return Files.readString(log);
  }

  /** {@return the status of a page that is got} */
  public int status(String path) throws IOException, InterruptedException {
    return get(path).statusCode();
  }

  /** {@return a page that is got} */
  public String text(String path) throws IOException, InterruptedException {
    return get(path).body();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
  }

  /** Asks, as one who may write, and gives the whole answer. */
  public JsonNode ask(String query, Map<String, ?> variables)
      throws IOException, InterruptedException {
    return JSON.readTree(client.send(posting(query, variables), BodyHandlers.ofString()).body());
  }

  private HttpRequest posting(String query, Map<String, ?> variables) {
    String body = JSON.valueToTree(Map.of("query", query, "variables", variables)).toString();
    return HttpRequest.newBuilder(URI.create(address + "/graphql"))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + WRITER)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  /** Loads stories by a mutation, and gives the whole answer. */
  public JsonNode load(List<StoryText> stories) throws IOException, InterruptedException {
    String mutation =
        "mutation ($documents: [DocumentInput!]!) { load(documents: $documents) { report {"
            + " loaded merged unchanged unchangedFiles refused { message } } } }";
    List<Map<String, String>> documents =
        stories.stream().map(story -> Map.of("name", story.name(), "text", story.text())).toList();
    return ask(mutation, Map.of("documents", documents));
  }

  /** {@return the addresses of all articles that have one, in the order of the answer} */
  public List<String> urls() throws IOException, InterruptedException {
    String query =
        "query ($after: String) { articles(first: 1000, after: $after) { edges { node { url } }"
            + " pageInfo { hasNextPage endCursor } } }";
    List<String> urls = new ArrayList<>();
    JsonNode page;
    String after = null;
    do {
      JsonNode answer = ask(query, after == null ? Map.of() : Map.of("after", after));
      page = answer.path("data").path("articles");
      assertThat(page.isObject()).as(answer.toString()).isTrue();
      page.path("edges").forEach(edge -> urls.add(edge.path("node").path("url").asText("")));
      after = page.path("pageInfo").path("endCursor").asText();
    } while (page.path("pageInfo").path("hasNextPage").asBoolean());
    urls.removeIf(String::isEmpty);
    return urls;
  }

  @Override
  public void close() {
    kill();
    client.close();
  }
}
