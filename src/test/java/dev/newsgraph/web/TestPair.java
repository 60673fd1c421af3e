package dev.newsgraph.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A server on a free port with its client, closed together. */
final class TestPair implements AutoCloseable {
  private final HttpService service;
  private final HttpClient client = HttpClient.newHttpClient();

  TestPair(Backend backend) {
    this(backend, AccessRules.OPEN, HttpLimits.USUAL);
  }

  TestPair(Backend backend, AccessRules access) {
    this(backend, access, HttpLimits.USUAL);
  }

  TestPair(Backend backend, HttpLimits limits) {
    this(backend, AccessRules.OPEN, limits);
  }

  private TestPair(Backend backend, AccessRules access, HttpLimits limits) {
    service = HttpService.start(new HttpSettings("127.0.0.1", 0, access, limits), backend);
  }

  HttpService service() {
    return service;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(service.address() + path));
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> post(String body, String... headers) {
    return send(
        request("/graphql")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .headers(headers.length == 0 ? new String[] {"X-None", "-"} : headers));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    service.close();
  }
}
