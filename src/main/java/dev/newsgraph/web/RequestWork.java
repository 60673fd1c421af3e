package dev.newsgraph.web;

import com.google.common.hash.Hashing;
import dev.newsgraph.graphql.GraphQlRequest;
import dev.newsgraph.graphql.GraphQlResponse;
import dev.newsgraph.graphql.Spending;
import dev.newsgraph.trace.Work;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes each HTTP request a {@link Work}, whose id is the client's {@code X-Request-Id} or a new
 * one.
 */
final class RequestWork {
  static final String HEADER = "X-Request-Id";
  private static final String WORK = "work";
  private static final int FAULT = 500;

  private RequestWork() {}

  /** Registered before all others, so that their lines of the log bear the id. */
  static void register(JavalinConfig config) {
    config.routes.before(RequestWork::begin);
  }

  private static void begin(Context context) {
    Work work =
        Work.begin(
            context.method() + " " + context.path(),
            context.header(HEADER),
            context.header("traceparent"));
    context.attribute(WORK, work);
    context.header(HEADER, work.id());
  }

  /** Ends it, once the answer is out. */
  static void end(Context context) {
    @Nullable Work work = context.attribute(WORK);
    if (work != null) {
      work.tell("status", context.statusCode());
      if (context.statusCode() >= FAULT) {
        work.fail();
      }
      work.close();
    }
  }

  /** The hash of a text, which is made only where somebody reads it. */
  private record Fingerprint(String text) {
    @Override
    public String toString() {
      return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }
  }

  /** Tells what it came to. */
  static void describe(GraphQlResponse response) {
    Spending spending = response.spending();
    if (spending != null) {
      Work.current().tell("cost", spending.cost());
    }
  }

  /** Tells what is asked: names and a hash, and no value. */
  static void describe(GraphQlRequest request) {
    Work work = Work.current();
    if (request.operationName() != null) {
      work.tell("operation", request.operationName());
    }
    if (request.query() != null) {
      work.tell("document", new Fingerprint(request.query()));
    }
    if (!request.variables().isEmpty()) {
      work.tell("variables", String.join(",", new TreeSet<>(request.variables().keySet())));
    }
  }
}
