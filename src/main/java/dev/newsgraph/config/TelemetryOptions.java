package dev.newsgraph.config;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a service tells of its requests. */
public final class TelemetryOptions implements Checked {
  private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s)");

  @Option(
      names = "--slow-query",
      paramLabel = "TIME",
      defaultValue = "1s",
      description =
          "log requests that take this long, such as 500ms or 2s (default: ${DEFAULT-VALUE})")
  private String slow = "1s";

  @Option(
      names = "--otlp-endpoint",
      paramLabel = "URL",
      description =
          "send traces to this OpenTelemetry collector, by OTLP over HTTP (or"
              + " OTEL_EXPORTER_OTLP_ENDPOINT)")
  private @Nullable String endpoint;

  /**
   * {@return from when on a request is slow}
   *
   * @throws ProblemException where it is no time
   */
  public Duration slow() {
    Matcher time = TIME.matcher(slow);
    if (!time.matches()) {
      throw new ProblemException(
          Problem.of("--slow-query", "'" + slow + "' is no time: write 500ms or 2s"));
    }
    long number = Long.parseLong(time.group(1));
    return time.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
  }

  /** {@return address of the collector, without {@code /v1/traces}; null for none} */
  public @Nullable String endpoint() {
    return endpoint == null || endpoint.isBlank() ? null : endpoint;
  }

  @Override
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    try {
      slow();
    } catch (ProblemException e) {
      problems.addAll(e.problems());
    }
    if (endpoint() != null && !isHttp(endpoint())) {
      problems.add(
          Problem.of(
              "--otlp-endpoint", "'" + endpoint + "' is no address: write http://host:4318"));
    }
    return problems;
  }

  private static boolean isHttp(@Nullable String address) {
    try {
      URI uri = URI.create(String.valueOf(address));
      return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
