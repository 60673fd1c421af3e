package dev.newsgraph.web;

import io.javalin.http.Context;

/**
 * What browsers are told to refuse. Nothing is allowed from another origin, and no CORS header is
 * ever sent.
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

  /**
   * Lets a page load scripts, styles and data of this service. GraphiQL's editor places itself by
   * style attributes, and its fonts and icons are written into its style sheet.
   */
  static void allowPage(Context context) {
    context.header(
        POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src data:;"
            + " img-src 'self' data:; connect-src 'self'"
            + CLOSED);
  }
}
