package dev.newsgraph.web;

import dev.newsgraph.trace.Work;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where every error ends: told in the shape of a GraphQL response, whatever the route. A fault of
 * this service is told by an id, under which the log has the cause.
 */
final class Failures {
  /** The detail of a 405 that becomes its Allow header. */
  static final String ALLOWED = "availableMethods";

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final HttpStatus FAULT = HttpStatus.INTERNAL_SERVER_ERROR;

  private Failures() {}

  static void register(RoutesConfig routes) {
    routes.exception(HttpResponseException.class, Failures::refuse);
    routes.exception(Exception.class, Failures::fail);
  }

  /** Answers for an {@link Error}, such as an exhausted stack. */
  static void crash(HttpServletResponse response, Error error) {
    try {
      response.setStatus(FAULT.getCode());
      response.setContentType(AnswerType.JSON.contentType());
      response.getOutputStream().write(fault(error));
    } catch (IOException | IllegalStateException e) {
      LOG.debug("The client is gone, or its answer was under way", e);
    }
  }

  /** {@return the body of an answer that says no more than its status} */
  static byte[] refusal(HttpStatus status) {
    return refusal(status, status.getMessage());
  }

  private static byte[] refusal(HttpStatus status, String message) {
    return body(message, Map.of("type", status.name()));
  }

  private static void refuse(HttpResponseException e, Context context) {
    HttpStatus status = HttpStatus.forStatus(e.getStatus());
    String allowed = e.getDetails().get(ALLOWED);
    if (allowed != null) {
      context.header("Allow", allowed);
    }
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      context.header("Retry-After", "1");
    }
    tell(context, status, refusal(status, message(e, status)));
  }

  private static void fail(Exception e, Context context) {
    tell(context, FAULT, fault(e));
  }

  private static byte[] fault(Throwable cause) {
    String id = Work.current().id();
    LOG.error("Error {}", id, cause);
    return body(
        "Something went wrong here; the log has it as " + id,
        Map.of("type", FAULT.name(), "id", id));
  }

  private static String message(HttpResponseException e, HttpStatus status) {
    String told =
        e instanceof NotFoundResponse
            ? "Nothing is here; /graphiql is a good start"
            : e.getMessage();
    return told == null || told.isEmpty() ? status.getMessage() : told;
  }

  private static byte[] body(String message, Map<String, String> extensions) {
    return Json.bytes(
        Map.of("errors", List.of(Map.of("message", message, "extensions", extensions))));
  }

  private static void tell(Context context, HttpStatus status, byte[] body) {
    @Nullable String type = context.res().getContentType();
    boolean negotiated = type != null && type.contains("json");
    context
        .status(status)
        .contentType(negotiated ? type : AnswerType.JSON.contentType())
        .result(body);
  }
}
