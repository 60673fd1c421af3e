package dev.newsgraph.ingest;

import com.google.common.hash.Hashing;
import dev.newsgraph.document.Article;
import dev.newsgraph.document.Article.Alternate;
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
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Articles → rows of properties, and back. */
final class ArticleRows {
  private static final int KEY_CHARACTERS = 20;
  private static final int FEWEST_TITLE_WORDS = 4;

  private static final String AMP = "amp ";
  private static final String PLAIN = "url ";

  private ArticleRows() {}

  /** {@return a row of {@code ArticleWrites.articles}} */
  static Map<String, Object> row(Article article) {
    return Map.of("id", article.id(), "properties", properties(article));
  }

  static Map<String, @Nullable Object> properties(Article article) {
    Map<String, @Nullable Object> properties = new HashMap<>();
    properties.put("id", article.id());
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
    putProvider(properties, article.provider());
    properties.put("topicNames", article.topics());
    properties.put("alternates", article.alternates().stream().map(ArticleRows::text).toList());
    List<String> textKeys = TextKeys.of(text(article));
    for (int key = 0; key < textKeys.size(); key++) {
      properties.put("textKey" + key, textKeys.get(key));
    }
    return properties;
  }

  private static void putProvider(
      Map<String, @Nullable Object> properties, @Nullable Provider provider) {
    if (provider != null) {
      properties.put("providerDomain", provider.domain());
      properties.put("providerName", provider.name());
      properties.put("providerImage", provider.imageUrl());
    }
  }

  /** {@return the text that tells copies of an article} */
  static String text(Article article) {
    return text(article.excerpt(), article.body());
  }

  static String text(String excerpt, String body) {
    return body.isEmpty() ? excerpt : body;
  }

  /** {@return ids of the addresses that an article is also at, and whether these are AMP} */
  static Map<String, Boolean> addresses(Article article) {
    Map<String, Boolean> addresses = new TreeMap<>();
    article
        .alternates()
        .forEach(alternate -> addresses.put(Article.idOfUrl(alternate.url()), alternate.amp()));
    return addresses;
  }

  private static String text(Alternate alternate) {
    return (alternate.amp() ? AMP : PLAIN) + alternate.url();
  }

  private static Alternate alternate(String text) {
    return new Alternate(text.substring(AMP.length()), text.startsWith(AMP));
  }

  /** {@return the article of a row of {@code ArticleWrites.existing}} */
  @SuppressWarnings("unchecked")
  static Article article(Row row) {
    Map<String, Object> values =
        (Map<String, Object>) Objects.requireNonNull(row.get("article"), "article");
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
        provider(values),
        strings(values, "topicNames"),
        strings(values, "alternates").stream().map(ArticleRows::alternate).toList(),
        List.of());
  }

  private static @Nullable Provider provider(Map<String, Object> values) {
    String domain = (String) values.get("providerDomain");
    return domain == null
        ? null
        : new Provider(
            domain, (String) values.get("providerName"), (String) values.get("providerImage"));
  }

  @SuppressWarnings("unchecked")
  private static List<String> strings(Map<String, Object> values, String key) {
    List<String> strings = (List<String>) values.get(key);
    return strings == null ? List.of() : strings;
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
