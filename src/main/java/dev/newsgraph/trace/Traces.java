package dev.newsgraph.trace;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is told of requests in this process: from when on one is slow, and where its spans go. Set
 * once at the start; before, nothing is told. Closing it sends what is left and tells nothing more.
 */
public final class Traces implements AutoCloseable {
  private static final Traces SILENT = new Traces(Spans.NONE, null);
  private static volatile Traces current = SILENT;

  private final Spans spans;
  private final @Nullable Duration slow;

  private Traces(Spans spans, @Nullable Duration slow) {
    this.spans = spans;
    this.slow = slow;
  }

  /**
   * Begins to tell.
   *
   * @param endpoint of an OpenTelemetry collector; null for none, and then nothing of OpenTelemetry
   *     is loaded
   * @param slow from when on a request goes into the log; null for never
   */
  public static Traces begin(@Nullable String endpoint, @Nullable Duration slow) {
    current = new Traces(endpoint == null ? Spans.NONE : new OtlpSpans(endpoint), slow);
    return current;
  }

  static Traces current() {
    return current;
  }

  Spans spans() {
    return spans;
  }

  boolean isSlow(long nanos) {
    return slow != null && nanos >= slow.toNanos();
  }

  @Override
  public void close() {
    current = SILENT;
    spans.close();
  }
}
