package dev.newsgraph.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Set;

/**
 * Lets pages of listed origins ask from browsers. What Javalin brings for this refuses every
 * unlisted Origin, also that of the service's own pages. Cookies play no part, so that a page can
 * send no more than what it knows itself.
 */
final class Cors {
  private final Set<String> origins;

  Cors(Set<String> origins) {
    this.origins = origins;
  }

  /** Says what a page of a listed origin may do; a question of its browser ends here. */
  void allow(Context context) {
    if (origins.isEmpty()) {
      return;
    }
    context.header("Vary", "Origin");
    String origin = context.header("Origin");
    if (origin == null || !origins.contains(origin)) {
      return;
    }
    context.header("Access-Control-Allow-Origin", origin);
    if (context.method().equals(HandlerType.OPTIONS)) {
      context
          .header("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE")
          .header(
              "Access-Control-Allow-Headers",
              "Accept, Authorization, Content-Type, X-GraphQL-Event-Stream-Token")
          .header("Access-Control-Max-Age", "600")
          .status(HttpStatus.NO_CONTENT)
          .skipRemainingHandlers();
    }
  }
}
