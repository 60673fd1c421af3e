package dev.newsgraph;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks a running service whether it is ready; for images that have no other client. */
@Command(
    name = "health",
    description = "Asks the service on this machine whether it is ready; exit status 1 if not.")
final class HealthCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int READY = 200;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "its HTTP port (default: ${DEFAULT-VALUE})")
  private int port = 8080;

  @Override
  public Integer call() throws InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + "/health/ready");
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> told =
          client.send(
              HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
      Console.out(told.body());
      return told.statusCode() == READY ? 0 : 1;
    } catch (IOException _) {
      Console.err("newsgraph: nothing answers at " + address);
      return 1;
    }
  }
}
