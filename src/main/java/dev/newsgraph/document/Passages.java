package dev.newsgraph.document;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
  /**
   * A text of fewer words, such as "Azure Maps is now available in East Asia", stands in pages that
   * are not its own, such as lists of news. Of 4,111 excerpts of real files 96 are as short.
   */
  private static final int KEY_WORDS = 12;

  private static final int KEY_CHARACTERS = 16;
  private static final String STOPS = ".!?";
  private static final String QUOTES = "'\"”’";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final String text;
  private final Map<Integer, String> words = new HashMap<>();
  private @Nullable ListMultimap<String, Integer> starts;
  private @Nullable Set<String> keys;

  private Passages(String text) {
    this.text = text;
  }

  /** The passages of a text. */
  public static Passages of(String text) {
    return new Passages(text);
  }

  /**
   * {@return a hash of an excerpt's first words, or null where it is too short to tell articles
   * apart}
   */
  public static @Nullable String key(String excerpt) {
    String first = firstWords(excerpt, 0, "");
    return first == null ? null : hash(first);
  }

  /** {@return the keys of the passages, in their order} */
  public Set<String> keys() {
    if (keys == null) {
      keys = new LinkedHashSet<>();
      for (int start = 0; start >= 0; start = next(start)) {
        String first = firstWords(text, start, "");
        if (first != null) {
          keys.add(hash(first));
        }
      }
    }
    return Collections.unmodifiableSet(keys);
  }

  /**
   * {@return the part of the text that begins where an excerpt does, without the navigation before
   * it; null where the excerpt does not stand in the text}
   */
  public @Nullable String body(String excerpt) {
    String first = firstWords(excerpt, 0, "");
    int start = first == null ? -1 : start(first);
    return start >= 0 && wordsFrom(start).startsWith(withoutLastWord(Article.words(excerpt)))
        ? text.substring(start)
        : null;
  }

  /** {@return where the first passage that begins with these words does; -1 where none does} */
  private int start(String first) {
    for (int start : starts().get(first.substring(0, first.indexOf(' ')))) {
      if (first.equals(firstWords(text, start, first))) {
        return start;
      }
    }
    return -1;
  }

  /** Where passages begin, by the first word: few begin like any other. */
  private ListMultimap<String, Integer> starts() {
    if (starts == null) {
      starts = ArrayListMultimap.create();
      Matcher word = WORD.matcher(text);
      for (int start = 0; start >= 0; start = next(start)) {
        if (word.region(start, text.length()).find()) {
          String words = Article.words(word.group()) + ' ';
          starts.put(words.substring(0, words.indexOf(' ')), start);
        }
      }
    }
    return starts;
  }

  /** {@return where the next passage begins; -1 where none does} */
  private int next(int from) {
    for (int at = from; at < text.length(); at++) {
      if (isBorder(at)) {
        return at + 1;
      }
    }
    return -1;
  }

  /** Whether a line ends here, or a blank stands behind a sentence. */
  private boolean isBorder(int at) {
    char c = text.charAt(at);
    return c == '\n'
        || (c == ' '
            && (stands(STOPS, at - 1) || (stands(QUOTES, at - 1) && stands(STOPS, at - 2))));
  }

  private boolean stands(String marks, int at) {
    return at >= 0 && marks.indexOf(text.charAt(at)) >= 0;
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

  /**
   * {@return the words that tell a passage from others, a space behind each; null where there are
   * not as many, or they are other words than were asked for}
   *
   * @param asked the words, or empty for any
   */
  private static @Nullable String firstWords(String text, int from, String asked) {
    Matcher word = WORD.matcher(text).region(from, text.length());
    StringBuilder first = new StringBuilder();
    int read = 0;
    while (read < KEY_WORDS && word.find()) {
      int known = first.length();
      first.append(Article.words(word.group())).append(' ');
      if (!asked.isEmpty() && !asked.startsWith(first.substring(known), known)) {
        return null;
      }
      read++;
    }
    return read < KEY_WORDS ? null : first.toString();
  }

  private static String hash(CharSequence words) {
    return Hashing.sha256()
        .hashString(words, StandardCharsets.UTF_8)
        .toString()
        .substring(0, KEY_CHARACTERS);
  }
}
