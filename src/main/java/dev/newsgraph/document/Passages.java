package dev.newsgraph.document;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the paragraphs and sentences of a page's text begin: tells whether the text is that of an
 * article, whose excerpt then stands in it.
 */
public final class Passages {
  private static final int KEY_WORDS = 8;
  private static final int KEY_CHARACTERS = 16;
  private static final Pattern STARTS = Pattern.compile("^|\\n|(?<=[.!?]['\"”’]?) ");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final String text;
  private final Map<String, Integer> starts = new LinkedHashMap<>();
  private final Map<Integer, String> words = new HashMap<>();

  private Passages(String text) {
    this.text = text;
  }

  /** The passages of a text; of those that begin alike the first. */
  public static Passages of(String text) {
    Passages passages = new Passages(text);
    Matcher borders = STARTS.matcher(text);
    while (borders.find()) {
      String key = key(text, borders.end());
      if (key != null) {
        passages.starts.putIfAbsent(key, borders.end());
      }
    }
    return passages;
  }

  /** {@return the key of an excerpt, or null where it is too short to tell articles apart} */
  public static @Nullable String key(String excerpt) {
    return key(excerpt, 0);
  }

  /** {@return how the passages begin, in their order} */
  public Set<String> keys() {
    return Collections.unmodifiableSet(starts.keySet());
  }

  /**
   * {@return the part of the text that begins where an excerpt does, without the navigation before
   * it; null where the excerpt does not stand in the text}
   */
  public @Nullable String body(String excerpt) {
    String key = key(excerpt);
    Integer start = key == null ? null : starts.get(key);
    return start != null && wordsFrom(start).startsWith(withoutLastWord(Article.words(excerpt)))
        ? text.substring(start)
        : null;
  }

  /** Many excerpts may begin like one passage. */
  private String wordsFrom(int start) {
    return words.computeIfAbsent(start, from -> Article.words(text.substring(from)));
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
