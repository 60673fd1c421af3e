package dev.newsgraph.web;

import static dev.newsgraph.web.JwtIssuer.claims;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.google.common.hash.Hashing;
import dev.newsgraph.graphql.Caller;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** No token gets into the log or an answer, whatever becomes of the request that bears it. */
class SecretsIT {
  private static final String TOKEN = "ng_the-token-that-nobody-may-see";
  private static final String QUERY = "{\"query\": \"{ echo }\"}";

  private final Logger log = (Logger) LoggerFactory.getLogger("dev.newsgraph");
  private final Logger jetty = (Logger) LoggerFactory.getLogger("org.eclipse.jetty.server");
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final JwtIssuer issuer = new JwtIssuer();
  private final StubBackend backend = new StubBackend();
  private final TestPair pair =
      new TestPair(backend, new AccessRules(true, List.of(token()), issuer.settings(), Set.of()));

  private static AccessRules.Token token() {
    String hash = Hashing.sha256().hashString(TOKEN, StandardCharsets.UTF_8).toString();
    return new AccessRules.Token("writer", Caller.Right.WRITE, hash);
  }

  @BeforeEach
  void listen() {
    logged.start();
    log.setLevel(Level.TRACE);
    log.addAppender(logged);
    jetty.addAppender(logged);
  }

  @AfterEach
  void close() {
    log.detachAppender(logged);
    jetty.detachAppender(logged);
    log.setLevel(null);
    pair.close();
    issuer.close();
  }

  @Test
  void whateverBecomesOfTheRequestItsTokenIsNotTold() {
    String known = issuer.rs256(claims());
    List<String> answers = new ArrayList<>();
    for (String token :
        List.of(
            TOKEN, TOKEN + "x", known, JwtIssuer.forged("rsa"), known + "x", "a." + TOKEN + ".c")) {
      answers.add(ask(token));
      backend.answer =
          request -> {
            throw new IllegalStateException("a fault while answering " + request.caller());
          };
      answers.add(ask(token));
      backend.answer = _ -> StubBackend.data("x");
    }
    issuer.close();
    answers.add(ask(JwtIssuer.forged("rsa")));
    String told = told();
    assertThat(told).contains("a fault while answering");
    for (String text : List.of(told, String.join("\n", answers))) {
      assertThat(text).doesNotContain(TOKEN, known, known.substring(known.lastIndexOf('.') + 1));
      assertThat(text).doesNotContain(token().sha256());
    }
  }

  @Test
  void anAddressWithATokenIsNotLoggedEither() {
    pair.get("/graphql?query=a&query=b&access_token=" + TOKEN);
    pair.get("/nothing?token=" + TOKEN);
    pair.get("/graphql?query=" + "x".repeat(70_000) + TOKEN);
    assertThat(told()).doesNotContain(TOKEN);
  }

  private String ask(String token) {
    var response = pair.post(QUERY, "Authorization", "Bearer " + token);
    return response.headers().map() + response.body();
  }

  private String told() {
    StringBuilder told = new StringBuilder();
    for (ILoggingEvent event : List.copyOf(logged.list)) {
      told.append(event.getFormattedMessage()).append('\n');
      if (event.getThrowableProxy() != null) {
        told.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
      }
    }
    return told.toString();
  }
}
