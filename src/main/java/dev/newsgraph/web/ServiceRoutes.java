package dev.newsgraph.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Map;

/** The pages for people, and health and metrics for whoever runs the service. */
final class ServiceRoutes {
  private final Backend backend;
  private final Metrics metrics;
  private final Assets assets = new Assets();

  ServiceRoutes(Backend backend, Metrics metrics) {
    this.backend = backend;
    this.metrics = metrics;
  }

  void register(RoutesConfig routes) {
    page(routes, "/", this::explorer);
    page(routes, "/graphiql", this::graphiql);
    page(routes, "/assets/<path>", this::asset);
    page(routes, "/health/live", context -> tell(context, HttpStatus.OK, Map.of("status", "live")));
    page(routes, "/health/ready", this::ready);
    page(routes, "/metrics", this::metrics);
  }

  /** HEAD must tell what GET does: some who ask for readiness look at the status alone. */
  private static void page(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private void explorer(Context context) {
    SecurityHeaders.allowExplorer(context);
    assets.find("explorer/page.html").serve(context);
  }

  private void asset(Context context) {
    SecurityHeaders.allowScripts(context);
    assets.find(context.pathParam("path")).serve(context);
  }

  private void graphiql(Context context) {
    SecurityHeaders.allowGraphiQl(context);
    assets.find("graphiql/page.html").serve(context);
  }

  private void ready(Context context) {
    switch (backend.readiness()) {
      case Readiness.Ready() -> tell(context, HttpStatus.OK, Map.of("status", "ready"));
      case Readiness.Waiting(String reason) -> {
        context.header("Retry-After", "1");
        tell(
            context, HttpStatus.SERVICE_UNAVAILABLE, Map.of("status", "waiting", "reason", reason));
      }
    }
  }

  private void metrics(Context context) {
    context.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.scrape());
  }

  private static void tell(Context context, HttpStatus status, Map<String, String> body) {
    context.header("Cache-Control", "no-store").contentType(AnswerType.JSON.contentType());
    context.status(status).result(Json.bytes(body));
  }
}
