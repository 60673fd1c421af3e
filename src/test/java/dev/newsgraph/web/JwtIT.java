package dev.newsgraph.web;

import static dev.newsgraph.web.JwtIssuer.claims;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.PlainJWT;
import dev.newsgraph.graphql.Caller;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets in by a JWT of the issuer. */
class JwtIT {
  private static final String QUERY = "{\"query\": \"{ echo }\"}";

  private final AtomicReference<Caller> caller = new AtomicReference<>(Caller.ANYONE);
  private final JwtIssuer issuer = new JwtIssuer();
  private final StubBackend backend = new StubBackend();
  private final TestPair pair =
      new TestPair(backend, new AccessRules(false, List.of(), issuer.settings(), Set.of()));

  @AfterEach
  void close() {
    pair.close();
    issuer.close();
  }

  @Test
  void aTokenOfTheIssuerReads() {
    assertThat(status(issuer.rs256(claims()))).isEqualTo(200);
    assertThat(caller.get()).isEqualTo(new Caller("jwt:ann", Caller.Right.READ));
    assertThat(status(issuer.es256(claims()))).isEqualTo(200);
  }

  @Test
  void theScopeToWriteWrites() {
    assertThat(status(issuer.es256(claims().claim("scope", "openid newsgraph:write"))))
        .isEqualTo(200);
    assertThat(caller.get().mayWrite()).isTrue();
    assertThat(status(issuer.es256(claims().claim("scope", "newsgraph:writes x")))).isEqualTo(200);
    assertThat(caller.get().mayWrite()).isFalse();
  }

  @Test
  void whatIsNotInForceOrNotMeantForThisServiceIsRefused() {
    Map<String, String> wrong = new LinkedHashMap<>();
    Date past = Date.from(Instant.now().minusSeconds(600));
    Date future = Date.from(Instant.now().plusSeconds(600));
    wrong.put("over", issuer.rs256(claims().expirationTime(past)));
    wrong.put("not yet", issuer.rs256(claims().notBeforeTime(future)));
    wrong.put("without end", issuer.rs256(claims().expirationTime(null)));
    wrong.put("of nobody", issuer.rs256(claims().subject(null)));
    wrong.put("another issuer", issuer.rs256(claims().issuer("https://issuer.test.evil")));
    wrong.put("another audience", issuer.rs256(claims().audience("other")));
    wrong.put("forged", JwtIssuer.forged("rsa"));
    wrong.put("confused", issuer.confused());
    wrong.put("unsigned", new PlainJWT(claims().build()).serialize());
    wrong.put("changed", issuer.rs256(claims()).replaceFirst("\\.[^.]*\\.", ".e30."));
    wrong.put("nonsense", "a.b.c");
    wrong.forEach((why, token) -> assertThat(status(token)).as(why).isEqualTo(401));
  }

  @Test
  void keysAreFetchedOnceAndNotForEveryForgedToken() {
    String good = issuer.rs256(claims());
    List<String> forged = List.of(JwtIssuer.forged("rsa"), JwtIssuer.forged("made up"));
    for (int i = 0; i < 50; i++) {
      assertThat(status(good)).isEqualTo(200);
      forged.forEach(token -> assertThat(status(token)).isEqualTo(401));
    }
    assertThat(issuer.fetches.get()).isLessThan(5);
  }

  @Test
  void anIssuerOutOfReachIsNoFaultOfTheCaller() {
    String token = issuer.rs256(claims());
    issuer.close();
    var response = pair.post(QUERY, "Authorization", "Bearer " + token);
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).contains("out of reach");
  }

  private int status(String token) {
    backend.answer =
        request -> {
          caller.set(request.caller());
          return StubBackend.data("x");
        };
    return pair.post(QUERY, "Authorization", "Bearer " + token).statusCode();
  }
}
