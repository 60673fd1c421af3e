package dev.newsgraph.document;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
 * @param alternates other addresses that the article is reached by, in order
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
    List<Alternate> alternates,
    List<Article> related) {
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final CharMatcher NOT_ASCII_WORD =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9')).negate().precomputed();
  private static final int ID_CHARACTERS = 20;

  public Article {
    topics = List.copyOf(topics);
    alternates = List.copyOf(alternates);
    related = List.copyOf(related);
  }

  /**
   * Another address of an article.
   *
   * @param url canonical
   * @param amp whether it is that of its AMP copy
   */
  public record Alternate(String url, boolean amp) {}

  /** An article of which only the title is known. */
  public static Article titled(String title) {
    return new Article(
        null, title, "", "", null, null, null, null, null, null, null, null, null, List.of(),
        List.of(), List.of());
  }

  /**
   * {@return the node id: a hash of the canonical address, or of the title's words where there is
   * no address}
   */
  public String id() {
    return url == null ? idOf("title:" + words(title)) : idOfUrl(url);
  }

  /** {@return the node id of the article at a canonical address} */
  public static String idOfUrl(String canonicalUrl) {
    return idOf(canonicalUrl);
  }

  private static String idOf(String identity) {
    String hash = Hashing.sha256().hashString(identity, StandardCharsets.UTF_8).toString();
    return "article:" + hash.substring(0, ID_CHARACTERS);
  }

  /**
   * {@return the words of a text, lower case, one space between them: equal for texts that differ
   * in spelling marks}
   */
  public static String words(String text) {
    if (CharMatcher.ascii().matchesAllOf(text)) {
      return NOT_ASCII_WORD.trimAndCollapseFrom(Ascii.toLowerCase(text), ' ');
    }
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NOT_WORD.matcher(folded).replaceAll(" ").strip();
  }

  public Article withBody(String body) {
    return new Article(
        url,
        title,
        excerpt,
        body,
        kind,
        category,
        language,
        publishedAt,
        updatedAt,
        quality,
        heat,
        published,
        provider,
        topics,
        alternates,
        related);
  }
}
