package dev.newsgraph;

import dev.newsgraph.config.AccessOptions;
import dev.newsgraph.graphql.Caller;
import dev.newsgraph.web.AccessRules;

/** Options of access → the rules that the service goes by. */
final class Access {
  private Access() {}

  /**
   * {@return the rules of a service that listens on a host}
   *
   * @throws dev.newsgraph.problem.ProblemException where they leave open who may read, or cannot be
   *     read themselves
   */
  static AccessRules rules(AccessOptions options, String host) {
    return new AccessRules(
        options.open(host),
        options.tokens().stream()
            .map(
                one ->
                    new AccessRules.Token(
                        one.name(),
                        one.writes() ? Caller.Right.WRITE : Caller.Right.READ,
                        one.sha256()))
            .toList(),
        options
            .issuer()
            .map(one -> new AccessRules.Issuer(one.jwks(), one.name(), one.audience()))
            .orElse(null),
        options.origins());
  }
}
