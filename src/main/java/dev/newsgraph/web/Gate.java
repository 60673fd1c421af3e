package dev.newsgraph.web;

import dev.newsgraph.graphql.Caller;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UnauthorizedResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets requests in, and tells who sends them; see RFC 6750. */
final class Gate {
  /** What tells nothing of the graph: pages, which ask with a token of their own, and health. */
  private static final Set<String> PAGES = Set.of("/", "/graphiql");

  private static final Set<String> FOLDERS = Set.of("/assets/", "/health/");
  private static final String CALLER = "caller";
  private static final String SCHEME = "Bearer ";

  private final boolean open;
  private final TokenCheck tokens;
  private final @Nullable JwtCheck jwts;

  Gate(AccessRules rules) {
    this.open = rules.open();
    this.tokens = new TokenCheck(rules.tokens());
    AccessRules.Issuer issuer = rules.issuer();
    this.jwts = issuer == null ? null : new JwtCheck(issuer);
  }

  /**
   * Lets a request in, or not.
   *
   * @throws UnauthorizedResponse where it needs a token, or brings one that is not known
   */
  void admit(Context context) {
    if (!isPublic(context.path())) {
      context.attribute(CALLER, known(context));
    }
  }

  /** {@return who sends a request that was let in} */
  static Caller caller(Context context) {
    @Nullable Caller caller = context.attribute(CALLER);
    return caller == null ? Caller.ANYONE : caller;
  }

  /** {@return what to answer to a caller who asks for what only others may do} */
  static HttpResponseException refusal(Context context, String message) {
    return caller(context).name().isEmpty()
        ? unauthorized(context, "", message + ": send Authorization: Bearer TOKEN")
        : new ForbiddenResponse(message + ", which yours has not");
  }

  private static boolean isPublic(String path) {
    return PAGES.contains(path) || FOLDERS.stream().anyMatch(path::startsWith);
  }

  private Caller known(Context context) {
    String authorization = context.header("Authorization");
    if (authorization == null || !startsWithScheme(authorization)) {
      if (open) {
        return Caller.ANYONE;
      }
      throw unauthorized(
          context, "", "This service wants a token: send Authorization: Bearer TOKEN");
    }
    String presented = authorization.substring(SCHEME.length()).strip();
    return bearer(presented)
        .orElseThrow(
            () ->
                unauthorized(
                    context, ", error=\"invalid_token\"", "The token is not known, or over"));
  }

  private static boolean startsWithScheme(String authorization) {
    return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  private Optional<Caller> bearer(String presented) {
    return jwts != null && JwtCheck.isJwt(presented)
        ? jwts.bearer(presented)
        : tokens.bearer(presented);
  }

  private static UnauthorizedResponse unauthorized(Context context, String error, String message) {
    context.header("WWW-Authenticate", "Bearer realm=\"newsgraph\"" + error);
    return new UnauthorizedResponse(message);
  }
}
