package dev.newsgraph.document;

import dev.newsgraph.document.Article.Alternate;
import dev.newsgraph.document.YamlValue.Mapping;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of front matter → an article. */
final class FrontMatter {
  private static final String[] PUBLISHED = {
    "publishedDateTime",
    "date",
    "publishDate",
    "published_at",
    "pubDate",
    "datePublished",
    "created"
  };
  private static final String[] UPDATED = {
    "updatedDateTime", "lastmod", "updated", "modified", "last_modified_at"
  };
  private static final String[] EXCERPT = {"excerpt", "description", "summary", "subtitle"};
  private static final String[] ADDRESS = {
    "webUrl", "originalUrl", "canonical_url", "ampWebUrl", "url"
  };
  private static final Pattern DATED_SLUG =
      Pattern.compile("^(?:\\d{4}-\\d{2}-\\d{1,2}-)?(.+?)(?:\\.[a-zA-Z]+)?$");

  private FrontMatter() {}

  /**
   * Reads an article.
   *
   * @param fileName tells title and day where the fields do not
   */
  static Article article(Mapping root, String fileName, String body) {
    Fields fields = Fields.of(root);
    String title = fields.line("title");
    return article(
        fields, title == null ? titleOf(fileName) : title, body, Dates.ofFileName(fileName));
  }

  private static Article article(
      Fields fields, String title, String body, @Nullable Instant fallback) {
    Instant published = fields.time(PUBLISHED);
    List<Alternate> addresses = addresses(fields);
    String url = addresses.isEmpty() ? null : addresses.getFirst().url();
    return new Article(
        url,
        title,
        fields.lineOrEmpty(EXCERPT),
        body,
        fields.line("type"),
        fields.line("category"),
        fields.line("language", "lang"),
        published == null ? fallback : published,
        fields.time(UPDATED),
        fields.number("quality"),
        fields.number("heat"),
        fields.flag("published"),
        provider(fields.fields("provider"), url),
        fields.has("topics") ? fields.lines("topics") : fields.lines("tags"),
        alternates(addresses, url),
        related(fields));
  }

  /** {@return the addresses that are given, in the order in which they are preferred} */
  private static List<Alternate> addresses(Fields fields) {
    return Arrays.stream(ADDRESS)
        .flatMap(
            key ->
                Optional.ofNullable(CanonicalUrl.of(fields.raw(key)))
                    .map(url -> new Alternate(url, key.startsWith("amp")))
                    .stream())
        .toList();
  }

  /** An address without a path is that of a site, which many articles give. */
  private static List<Alternate> alternates(List<Alternate> addresses, @Nullable String url) {
    return addresses.stream()
        .filter(alternate -> !alternate.url().equals(url))
        .filter(alternate -> alternate.url().indexOf('/', "https://".length()) > 0)
        .distinct()
        .toList();
  }

  private static List<Article> related(Fields fields) {
    return fields.items("related").stream()
        .map(Fields::of)
        .map(FrontMatter::relatedArticle)
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Article relatedArticle(Fields fields) {
    String title = fields.line("title");
    return title == null ? null : article(fields.without("related"), title, "", null);
  }

  private static @Nullable Provider provider(Fields provider, @Nullable String url) {
    String given = CanonicalUrl.registrableDomain(provider.raw("domain"));
    String domain = given == null ? CanonicalUrl.registrableDomain(url) : given;
    if (domain == null) {
      return null;
    }
    List<YamlValue> images = provider.items("images");
    String image = images.isEmpty() ? null : Fields.of(images.getFirst()).raw("url");
    return new Provider(domain, provider.line("name"), image);
  }

  private static String titleOf(String fileName) {
    Matcher slug = DATED_SLUG.matcher(fileName);
    String words = (slug.matches() ? slug.group(1) : fileName).replaceAll("[-_]+", " ").strip();
    return words.isEmpty() ? fileName : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
