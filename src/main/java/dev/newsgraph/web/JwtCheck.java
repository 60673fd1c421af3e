package dev.newsgraph.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.newsgraph.graphql.Caller;
import io.javalin.http.ServiceUnavailableResponse;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JWTs of one issuer. Any that is in force and meant for this service may read; one whose claim
 * {@code scope} has {@link #WRITE} may load.
 */
final class JwtCheck {
  /** The scope that a token needs to load documents. */
  static final String WRITE = "newsgraph:write";

  private static final Logger LOG = LoggerFactory.getLogger(JwtCheck.class);
  private static final int FETCH_MILLISECONDS = 2_000;
  private static final int LARGEST_KEYS_BYTES = 256 * 1_024;

  /** Asymmetric only: no secret is shared, and none can be mistaken for a key that is public. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);

  private static final Set<String> NEEDED = Set.of("sub", "exp");

  private static final long WITHOUT_ISSUER_MILLISECONDS = 3_600_000;

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
  private volatile boolean keysThere;

  JwtCheck(AccessRules.Issuer issuer) {
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys(issuer)));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            issuer.audience(), new JWTClaimsSet.Builder().issuer(issuer.name()).build(), NEEDED));
  }

  /**
   * Keys are kept for minutes, or an hour where the issuer does not answer, and asked for anew no
   * more than twice in half a minute.
   */
  private static JWKSource<SecurityContext> keys(AccessRules.Issuer issuer) {
    try {
      return JWKSourceBuilder.create(
              issuer.jwks().toURL(),
              new DefaultResourceRetriever(
                  FETCH_MILLISECONDS, FETCH_MILLISECONDS, LARGEST_KEYS_BYTES))
          .outageTolerant(WITHOUT_ISSUER_MILLISECONDS)
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** {@return whether a text has the shape of a signed JWT} */
  static boolean isJwt(String presented) {
    return presented.chars().filter(c -> c == '.').count() == 2;
  }

  /**
   * {@return who bears a token; empty where it is not one that counts here, and the log does not
   * say what was in it}
   *
   * @throws ServiceUnavailableResponse where the issuer's keys cannot be had
   */
  Optional<Caller> bearer(String presented) {
    try {
      JWTClaimsSet claims = processor.process(presented, null);
      keysThere = true;
      return Optional.of(new Caller("jwt:" + claims.getSubject(), right(claims)));
    } catch (RateLimitReachedException e) {
      return unknownKey();
    } catch (KeySourceException e) {
      LOG.warn("The issuer's keys cannot be had: {}", e.getMessage());
      throw outOfReach();
    } catch (ParseException | BadJOSEException | JOSEException e) {
      LOG.debug("A JWT was refused: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** Tokens of made-up keys do not make anyone ask the issuer for each of them. */
  private Optional<Caller> unknownKey() {
    if (keysThere) {
      return Optional.empty();
    }
    throw outOfReach();
  }

  private static ServiceUnavailableResponse outOfReach() {
    return new ServiceUnavailableResponse("The keys of the issuer of tokens are out of reach");
  }

  private static Caller.Right right(JWTClaimsSet claims) throws ParseException {
    @Nullable String scope = claims.getStringClaim("scope");
    boolean writes = scope != null && Arrays.asList(scope.split(" ", -1)).contains(WRITE);
    return writes ? Caller.Right.WRITE : Caller.Right.READ;
  }
}
