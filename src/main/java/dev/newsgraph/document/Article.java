package dev.newsgraph.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was written, with its text repaired (mojibake, entities, spaces).
 *
 * @param url the canonical address; null where the article has none
 * @param title never blank
 * @param excerpt empty where there is none
 * @param body empty where there is none
 * @param kind {@code article}, {@code video}, …; null where not said
 * @param language ISO 639-1; null where not said
 * @param publishedAt null where not said
 * @param provider null where neither a provider nor an address is given
 * @param topics names as written, in order
 * @param related articles that this one lists, in order; they list none themselves
 */
public record Article(
    @Nullable String url,
    String title,
    String excerpt,
    String body,
    @Nullable String kind,
    @Nullable String category,
    @Nullable String language,
    @Nullable Instant publishedAt,
    @Nullable Instant updatedAt,
    @Nullable Integer quality,
    @Nullable Integer heat,
    @Nullable Boolean published,
    @Nullable Provider provider,
    List<String> topics,
    List<Article> related) {

  public Article {
    topics = List.copyOf(topics);
    related = List.copyOf(related);
  }
}
