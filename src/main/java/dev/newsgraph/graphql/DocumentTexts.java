package dev.newsgraph.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the document that a request means: sent, named by its hash once it was sent (automatic
 * persisted queries), or trusted beforehand. Safe for use by many threads.
 */
final class DocumentTexts {
  /** Characters of all texts together. */
  private static final long KEPT = 2_000_000;

  private static final String HASH = "extensions.persistedQuery.sha256Hash";

  private final TrustedDocuments trusted;
  private final Set<String> texts;
  private final Cache<String, String> sent =
      Caffeine.newBuilder()
          .maximumWeight(KEPT)
          .<String, String>weigher((hash, text) -> Sizes.weight(Sizes.of(hash) + Sizes.of(text)))
          .recordStats()
          .build();

  DocumentTexts(TrustedDocuments trusted) {
    this.trusted = trusted;
    this.texts = Set.copyOf(trusted.byId().values());
  }

  /** {@return whether the server was told of a text beforehand} */
  boolean trusts(String text) {
    return texts.contains(text);
  }

  CacheFigures figures() {
    return CacheFigures.of(sent);
  }

  /**
   * {@return the text of the document}
   *
   * @throws Refusal where there is none, or it is not one that may be asked
   */
  String of(GraphQlRequest request) {
    String hash = hash(request);
    String query = request.query();
    if (query == null || query.isBlank()) {
      return named(hash);
    }
    if (trusted.strict() && !texts.contains(query)) {
      throw Refusal.field(
          GraphQlError.Type.BAD_REQUEST,
          "only documents that this server was told of are answered");
    }
    if (hash != null) {
      keep(hash, query);
    }
    return query;
  }

  private static @Nullable String hash(GraphQlRequest request) {
    return request.extensions().get("persistedQuery") instanceof Map<?, ?> persisted
            && persisted.get("sha256Hash") instanceof String hash
        ? hash
        : null;
  }

  private String named(@Nullable String hash) {
    if (hash == null) {
      throw Refusal.field(
          GraphQlError.Type.BAD_REQUEST, "query: is missing; give a GraphQL document");
    }
    String known = trusted.byId().get(hash);
    String text = known == null ? sent.getIfPresent(hash) : known;
    if (text == null) {
      // The words by which clients know that they must send the document once.
      throw Refusal.field(GraphQlError.Type.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
    }
    return text;
  }

  private void keep(String hash, String query) {
    if (!sha256(query).equals(hash)) {
      throw Refusal.field(
          GraphQlError.Type.BAD_REQUEST,
          HASH + ": is not the hash of the query; give " + sha256(query));
    }
    sent.put(hash, query);
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
