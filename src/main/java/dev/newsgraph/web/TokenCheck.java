package dev.newsgraph.web;

import com.google.common.hash.Hashing;
import dev.newsgraph.graphql.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Tokens of the service's own, by their hashes; see RFC 6750. */
final class TokenCheck {
  private final List<Known> known;

  @SuppressWarnings("ArrayRecordComponent") // Compared in constant time, and by nothing else.
  private record Known(Caller caller, byte[] hash) {}

  TokenCheck(List<AccessRules.Token> tokens) {
    this.known = tokens.stream().map(TokenCheck::known).toList();
  }

  private static Known known(AccessRules.Token token) {
    return new Known(
        new Caller(token.name(), token.right()), HexFormat.of().parseHex(token.sha256()));
  }

  /** Who bears a token. All are compared, so that the time it takes tells nothing. */
  Optional<Caller> bearer(String presented) {
    byte[] hash = Hashing.sha256().hashString(presented, StandardCharsets.UTF_8).asBytes();
    Optional<Caller> bearer = Optional.empty();
    for (Known one : known) {
      if (MessageDigest.isEqual(hash, one.hash())) {
        bearer = Optional.of(one.caller());
      }
    }
    return bearer;
  }
}
