package dev.newsgraph.web;

import io.javalin.http.Context;

/**
 * What browsers are told to refuse. Nothing is allowed from another origin; which origins may read
 * answers is up to {@link Cors}.
 */
final class SecurityHeaders {
  private static final String POLICY = "Content-Security-Policy";
  private static final String CLOSED =
      "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  /** Sets what holds for every response; a page opens what it needs. */
  static void set(Context context) {
    context
        .header(POLICY, "default-src 'none'" + CLOSED)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin");
  }

  /** Lets a worker load scripts of this service: its policy comes with its own script. */
  static void allowScripts(Context context) {
    context.header(POLICY, "default-src 'none'; script-src 'self'" + CLOSED);
  }

  /** Lets the explorer load scripts, styles and data of this service, and nothing else. */
  static void allowExplorer(Context context) {
    context.header(
        POLICY,
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self';"
            + " img-src 'self'; connect-src 'self'"
            + CLOSED);
  }

  /**
   * Lets GraphiQL load scripts, styles and data of this service. Its editor places itself by style
   * attributes, and its fonts and icons are written into its style sheet.
   */
  static void allowGraphiQl(Context context) {
    context.header(
        POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src data:;"
            + " img-src 'self' data:; connect-src 'self'"
            + CLOSED);
  }
}
