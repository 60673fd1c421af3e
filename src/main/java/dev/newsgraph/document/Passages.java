package dev.newsgraph.document;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a page's text is that of an article: whether the article's excerpt stands in it,
 * and where.
 */
public final class Passages {
  private static final int KEY_WORDS = 8;
  private static final int KEY_CHARACTERS = 16;
  private static final Pattern STARTS = Pattern.compile("^|\\n|(?<=[.!?]['\"”’]?) ");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private Passages() {}

  /** {@return the key of an excerpt, or null where it is too short to tell articles apart} */
  public static @Nullable String key(String excerpt) {
    return key(excerpt, 0);
  }

  /**
   * {@return where each paragraph and sentence of a text begins, by its key; of equal ones the
   * first}
   */
  public static Map<String, Integer> starts(String text) {
    Map<String, Integer> starts = new LinkedHashMap<>();
    Matcher borders = STARTS.matcher(text);
    while (borders.find()) {
      String key = key(text, borders.end());
      if (key != null) {
        starts.putIfAbsent(key, borders.end());
      }
    }
    return starts;
  }

  /**
   * {@return the part of a page's text that begins where the excerpt does, without the navigation
   * before it; null where the excerpt does not stand in the text}
   */
  public static @Nullable String body(String text, String excerpt) {
    String key = key(excerpt);
    Integer start = key == null ? null : starts(text).get(key);
    if (start == null) {
      return null;
    }
    String body = text.substring(start);
    return Article.words(body).startsWith(withoutLastWord(Article.words(excerpt))) ? body : null;
  }

  /** Excerpts are cut anywhere, so their last word may be half of one. */
  private static String withoutLastWord(String words) {
    int last = words.lastIndexOf(' ');
    return last < 0 ? words : words.substring(0, last);
  }

  private static @Nullable String key(String text, int from) {
    StringBuilder words = new StringBuilder();
    Matcher word = WORD.matcher(text).region(from, text.length());
    for (int i = 0; i < KEY_WORDS; i++) {
      if (!word.find()) {
        return null;
      }
      words.append(Article.words(word.group())).append(' ');
    }
    return Hashing.sha256()
        .hashString(words, StandardCharsets.UTF_8)
        .toString()
        .substring(0, KEY_CHARACTERS);
  }
}
