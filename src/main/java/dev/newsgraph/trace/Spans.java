package dev.newsgraph.trace;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes spans of time and hands them to whoever collects them. Safe for use by many threads. */
interface Spans extends AutoCloseable {
  /** Nobody collects them. */
  Spans NONE =
      new Spans() {
        @Override
        public Span request(String name, @Nullable String caller) {
          return Span.NONE;
        }

        @Override
        public void close() {}
      };

  /**
   * Begins the span of a request.
   *
   * @param caller the W3C traceparent of whoever sent it; null for none
   */
  Span request(String name, @Nullable String caller);

  /** Hands on what is left; waits for that, for some seconds at most. */
  @Override
  void close();

  /** A span under way. */
  interface Span {
    Span NONE =
        new Span() {
          @Override
          public Span within(String name) {
            return this;
          }

          @Override
          public void end(Map<String, Object> told, boolean failed) {}
        };

    /** Begins a span within this one. */
    Span within(String name);

    /** Ends it, once. */
    void end(Map<String, Object> told, boolean failed);
  }
}
