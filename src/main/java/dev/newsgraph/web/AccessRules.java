package dev.newsgraph.web;

import dev.newsgraph.graphql.Caller;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what over HTTP. Loading always takes a token with that right.
 *
 * @param open whether anyone may read, without a token
 * @param tokens that are known by their hashes
 * @param issuer whose JWTs are taken; null for nobody's
 * @param origins pages of these origins may ask from browsers, such as {@code https://example.org};
 *     of no others
 */
public record AccessRules(
    boolean open, List<Token> tokens, @Nullable Issuer issuer, Set<String> origins) {
  /** Anyone reads, nobody loads, and pages of other origins do not ask. */
  public static final AccessRules OPEN = new AccessRules(true, List.of(), null, Set.of());

  public AccessRules {
    tokens = List.copyOf(tokens);
    origins = Set.copyOf(origins);
  }

  /**
   * A token as it is kept: what was given out cannot be told from it.
   *
   * @param sha256 lower-case hexadecimal
   */
  public record Token(String name, Caller.Right right, String sha256) {}

  /**
   * Who signs JWTs.
   *
   * @param jwks where their keys are
   * @param name what the claim {@code iss} must be
   * @param audience what the claim {@code aud} must be or hold
   */
  public record Issuer(URI jwks, String name, String audience) {}
}
