package dev.newsgraph.document;

import com.google.common.base.Splitter;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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

  /**
   * A text of fewer words, such as "Azure Maps is now available in East Asia", stands in pages that
   * are not its own, such as lists of news. Of 4,111 excerpts of real files 96 are as short.
   */
  private static final int TELLING_WORDS = 12;

  private static final int LONG_KEY_WORDS = 14;

  /** More than {@link #LONG_KEY_WORDS}, as the last word of an excerpt may be half of one. */
  private static final int READ_WORDS = 18;

  private static final int KEY_CHARACTERS = 16;
  private static final String STOPS = ".!?";
  private static final String QUOTES = "'\"”’";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final String text;
  private final Map<Integer, String> words = new HashMap<>();
  private @Nullable ListMultimap<String, Integer> starts;
  private @Nullable Map<String, Opening> openings;

  /**
   * How a text begins, so that it can be found among many.
   *
   * @param key of its first words
   * @param longKey of more of them, which few other texts share; null where it has no more
   */
  public record Opening(String key, @Nullable String longKey) {

    /** Whether of these two one may be the beginning of the other. */
    public boolean isLike(Opening other) {
      return key.equals(other.key)
          && (longKey == null || other.longKey == null || longKey.equals(other.longKey));
    }
  }

  private Passages(String text) {
    this.text = text;
  }

  /** The passages of a text. */
  public static Passages of(String text) {
    return new Passages(text);
  }

  /** {@return how an excerpt begins, or null where it is too short to tell articles apart} */
  public static @Nullable Opening opening(String excerpt) {
    String first = isTelling(excerpt) ? firstWords(excerpt, 0, "") : null;
    return first == null ? null : new Opening(hash(first), longKey(excerpt, 0));
  }

  /** {@return how the passages begin, in their order; of those that begin alike the first} */
  public Collection<Opening> openings() {
    return Collections.unmodifiableCollection(byKey().values());
  }

  /** {@return the keys of the openings} */
  public Set<String> keys() {
    return Collections.unmodifiableSet(byKey().keySet());
  }

  private Map<String, Opening> byKey() {
    if (openings == null) {
      openings = new LinkedHashMap<>();
      for (int start = 0; start >= 0; start = next(start)) {
        int from = start;
        String first = firstWords(text, start, "");
        if (first != null) {
          openings.computeIfAbsent(hash(first), key -> new Opening(key, longKey(text, from)));
        }
      }
    }
    return openings;
  }

  /**
   * {@return the part of the text that begins where an excerpt does, without the navigation before
   * it; null where the excerpt does not stand in the text}
   */
  public @Nullable String body(String excerpt) {
    String first = isTelling(excerpt) ? firstWords(excerpt, 0, "") : null;
    int start = first == null ? -1 : start(first);
    return start >= 0 && wordsFrom(start).startsWith(withoutLastWord(Article.words(excerpt)))
        ? text.substring(start)
        : null;
  }

  private static boolean isTelling(String excerpt) {
    return WORD.matcher(excerpt).results().limit(TELLING_WORDS).count() == TELLING_WORDS;
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

  private static @Nullable String longKey(String text, int from) {
    Matcher word = WORD.matcher(text).region(from, text.length());
    int end = from;
    for (int read = 0; read < READ_WORDS && word.find(); read++) {
      end = word.end();
    }
    List<String> words =
        Splitter.on(' ')
            .limit(LONG_KEY_WORDS + 2)
            .splitToList(Article.words(text.substring(from, end)));
    return words.size() < LONG_KEY_WORDS + 2
        ? null
        : hash(String.join(" ", words.subList(0, LONG_KEY_WORDS)));
  }

  private static String hash(CharSequence words) {
    return Hashing.sha256()
        .hashString(words, StandardCharsets.UTF_8)
        .toString()
        .substring(0, KEY_CHARACTERS);
  }
}
