package dev.newsgraph.ingest;

import com.google.common.hash.Hashing;
import dev.newsgraph.document.Article;
import dev.newsgraph.document.Passages;
import dev.newsgraph.document.Provider;
import dev.newsgraph.store.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Articles → rows of properties, and back. */
final class ArticleRows {
  private static final int KEY_CHARACTERS = 20;
  private static final int FEWEST_TITLE_WORDS = 4;

  private ArticleRows() {}

  static Map<String, @Nullable Object> properties(Article article) {
    Map<String, @Nullable Object> properties = new HashMap<>();
    properties.put("title", article.title());
    properties.put("excerpt", article.excerpt());
    properties.put("body", article.body());
    properties.put("url", article.url());
    properties.put("kind", article.kind());
    properties.put("category", article.category());
    properties.put("language", article.language());
    properties.put("publishedAt", time(article.publishedAt()));
    properties.put("updatedAt", time(article.updatedAt()));
    properties.put("quality", article.quality());
    properties.put("heat", article.heat());
    properties.put("published", article.published());
    properties.put(
        "contentHash", hash(article.title() + "\n" + article.excerpt() + "\n" + article.body()));
    properties.put("titleKey", titleKey(article.title()));
    properties.put("excerptKey", Passages.key(article.excerpt()));
    return properties;
  }

  /** {@return the article of a row of {@code ArticleWrites.existing}} */
  @SuppressWarnings("unchecked")
  static Article article(Row row) {
    Map<String, Object> values = (Map<String, Object>) row.get("article");
    Map<String, Object> provider = (Map<String, Object>) row.get("provider");
    List<String> topics = (List<String>) row.get("topics");
    if (values == null || topics == null) {
      throw new IllegalStateException("a row without an article");
    }
    return new Article(
        (String) values.get("url"),
        text(values, "title"),
        text(values, "excerpt"),
        text(values, "body"),
        (String) values.get("kind"),
        (String) values.get("category"),
        (String) values.get("language"),
        instant(values.get("publishedAt")),
        instant(values.get("updatedAt")),
        number(values.get("quality")),
        number(values.get("heat")),
        (Boolean) values.get("published"),
        provider == null ? null : provider(provider),
        topics.stream().sorted().toList(),
        List.of());
  }

  private static Provider provider(Map<String, Object> values) {
    return new Provider(
        text(values, "domain"), (String) values.get("name"), (String) values.get("imageUrl"));
  }

  private static String text(Map<String, Object> values, String key) {
    Object text = values.get(key);
    return text == null ? "" : (String) text;
  }

  private static @Nullable Integer number(@Nullable Object value) {
    return value == null ? null : ((Number) value).intValue();
  }

  private static @Nullable Instant instant(@Nullable Object value) {
    return value == null ? null : ((ZonedDateTime) value).toInstant();
  }

  private static @Nullable ZonedDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atZone(ZoneOffset.UTC);
  }

  /** Copies of a story share their title; short titles ("Azure updates") tell no story apart. */
  private static @Nullable String titleKey(String title) {
    String words = Article.words(title);
    return words.chars().filter(c -> c == ' ').count() + 1 < FEWEST_TITLE_WORDS
        ? null
        : hash(words);
  }

  static String hash(String text) {
    return Hashing.sha256()
        .hashString(text, StandardCharsets.UTF_8)
        .toString()
        .substring(0, KEY_CHARACTERS);
  }
}
