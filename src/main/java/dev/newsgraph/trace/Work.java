package dev.newsgraph.trace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * The work for one request: its id is in every line that the log gets meanwhile, and its parts are
 * timed. Safe for use by many threads; each that takes part says so by {@link #here()}.
 */
public final class Work implements AutoCloseable {
  /** What lines of the log call the request's id. */
  public static final String ID = "request";

  private static final Logger SLOW = LoggerFactory.getLogger("dev.newsgraph.slow");
  private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final ThreadLocal<@Nullable Work> CURRENT = new ThreadLocal<>();

  private final String id;
  private final Spans.Span span;
  private final Traces traces = Traces.current();
  private final long start = System.nanoTime();
  private final Map<String, Object> told = new LinkedHashMap<>();
  private final AtomicInteger statements = new AtomicInteger();
  private final AtomicLong statementNanos = new AtomicLong();
  private boolean failed;

  private Work(String id, Spans.Span span) {
    this.id = id;
    this.span = span;
  }

  /**
   * Begins a request's work on this thread.
   *
   * @param name what it is, such as {@code POST /graphql}
   * @param id as the client chose it; where it is null or not fit for a log, one is made
   * @param caller W3C traceparent of the client's own span; null for none
   */
  public static Work begin(String name, @Nullable String id, @Nullable String caller) {
    String safe = id != null && SAFE_ID.matcher(id).matches() ? id : UUID.randomUUID().toString();
    Work work = new Work(safe, Traces.current().spans().request(name, caller));
    work.tell(ID, safe);
    work.enter();
    return work;
  }

  /**
   * {@return the work that this thread takes part in; one that nobody is told of where there is
   * none}
   */
  public static Work current() {
    Work work = CURRENT.get();
    return work == null ? new Work(UUID.randomUUID().toString(), Spans.Span.NONE) : work;
  }

  /** {@return the request's id: 1 to 64 letters, digits, dots, dashes and underscores} */
  public String id() {
    return id;
  }

  /** Adds to what is told of the request in the end: names and sizes, never values of a client. */
  public synchronized void tell(String key, Object value) {
    told.put(key, value);
  }

  /** Says that a fault of this service ended it. */
  public synchronized void fail() {
    failed = true;
  }

  /** Takes part on this thread until what it returns is closed. */
  public Part here() {
    @Nullable Work before = CURRENT.get();
    enter();
    return () -> leave(before);
  }

  /** Times a part of the work, until what it returns is closed. */
  public Part part(String name) {
    Spans.Span part = span.within(name);
    return () -> part.end(Map.of(), false);
  }

  /** Times a statement, and counts it. */
  public Part statement() {
    Spans.Span part = span.within("statement");
    long begin = System.nanoTime();
    return () -> {
      statements.incrementAndGet();
      statementNanos.addAndGet(System.nanoTime() - begin);
      part.end(Map.of(), false);
    };
  }

  /** A part of some work, under way. */
  @FunctionalInterface
  public interface Part extends AutoCloseable {
    @Override
    void close();
  }

  private void enter() {
    CURRENT.set(this);
    MDC.put(ID, id);
  }

  private static void leave(@Nullable Work before) {
    if (before == null) {
      CURRENT.remove();
      MDC.remove(ID);
    } else {
      before.enter();
    }
  }

  /** Ends it on the thread that began it, and tells of it where it was slow. */
  @Override
  public synchronized void close() {
    long nanos = System.nanoTime() - start;
    if (statements.get() > 0) {
      told.put("statements", statements.get());
      told.put("statementMilliseconds", TimeUnit.NANOSECONDS.toMillis(statementNanos.get()));
    }
    if (traces.isSlow(nanos)) {
      LoggingEventBuilder line =
          SLOW.atWarn().addKeyValue("milliseconds", TimeUnit.NANOSECONDS.toMillis(nanos));
      for (Map.Entry<String, Object> one : told.entrySet()) {
        line = line.addKeyValue(one.getKey(), one.getValue());
      }
      line.log("slow request");
    }
    span.end(told, failed);
    leave(null);
  }
}
