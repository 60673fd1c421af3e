package dev.newsgraph.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer of JWTs with the address of its keys. */
final class JwtIssuer implements AutoCloseable {
  static final String NAME = "https://issuer.test";
  static final String AUDIENCE = "newsgraph";

  final AtomicInteger fetches = new AtomicInteger();
  private final RSAKey rsa;
  private final ECKey ec;
  private final HttpServer server;

  JwtIssuer() {
    try {
      rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
      ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (JOSEException | IOException e) {
      throw new IllegalStateException(e);
    }
    byte[] keys = new JWKSet(List.of(rsa, ec)).toString().getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/keys",
        exchange -> {
          fetches.incrementAndGet();
          exchange.sendResponseHeaders(200, keys.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(keys);
          }
        });
    server.start();
  }

  AccessRules.Issuer settings() {
    URI keys = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys");
    return new AccessRules.Issuer(keys, NAME, AUDIENCE);
  }

  /** Claims that a reader's token has. */
  static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(NAME)
        .audience(AUDIENCE)
        .subject("ann")
        .expirationTime(Date.from(Instant.now().plusSeconds(600)));
  }

  String rs256(JWTClaimsSet.Builder claims) {
    return signed(header(JWSAlgorithm.RS256, "rsa"), claims, rsaSigner(rsa));
  }

  String es256(JWTClaimsSet.Builder claims) {
    try {
      return signed(header(JWSAlgorithm.ES256, "ec"), claims, new ECDSASigner(ec));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A token that another key signed, under a name that one of the issuer's may have. */
  static String forged(String key) {
    try {
      RSAKey other = new RSAKeyGenerator(2048).keyID(key).generate();
      return signed(header(JWSAlgorithm.RS256, key), claims(), rsaSigner(other));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A token that takes the public key for a shared secret. */
  String confused() {
    try {
      MACSigner signer = new MACSigner(rsa.toRSAPublicKey().getEncoded());
      return signed(header(JWSAlgorithm.HS256, "rsa"), claims(), signer);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSSigner rsaSigner(RSAKey key) {
    try {
      return new RSASSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSHeader header(JWSAlgorithm algorithm, String key) {
    return new JWSHeader.Builder(algorithm).keyID(key).type(JOSEObjectType.JWT).build();
  }

  private static String signed(JWSHeader header, JWTClaimsSet.Builder claims, JWSSigner signer) {
    try {
      SignedJWT jwt = new SignedJWT(header, claims.build());
      jwt.sign(signer);
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
