package dev.newsgraph.ingest;

import com.google.common.collect.Sets;
import com.google.common.hash.Hashing;
import dev.newsgraph.cypher.CopyWrites;
import dev.newsgraph.document.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Keys that texts which are nearly equal share: MinHash over shingles of three words, its buckets
 * taken three at a time (Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets,
 * chapter 3). Of two texts that have 0.9 of their shingles in common, 99.5 % share one of the four
 * keys; of two with 0.3 in common, 10 %, which {@link #likeness} then tells apart.
 */
final class TextKeys {
  private static final int SHINGLE = 3;
  private static final int ROWS = 3;
  private static final int FEWEST_WORDS = 20;
  private static final int KEY_CHARACTERS = 16;

  private TextKeys() {}

  /** {@return the keys of a text; none where it is too short to tell copies apart} */
  static List<String> of(String text) {
    String words = Article.words(text);
    if (words.chars().filter(c -> c == ' ').count() + 1 < FEWEST_WORDS) {
      return List.of();
    }
    List<String> minima = minima(words);
    List<String> keys = new ArrayList<>();
    for (int key = 0; key < CopyWrites.TEXT_KEYS; key++) {
      keys.add(hash(String.join("|", minima.subList(key * ROWS, (key + 1) * ROWS))));
    }
    return keys;
  }

  /** {@return how much of their shingles two texts have in common, from 0 to 1 (Jaccard)} */
  static double likeness(String a, String b) {
    Set<String> left = new HashSet<>(shingles(Article.words(a)));
    Set<String> right = new HashSet<>(shingles(Article.words(b)));
    int both = Sets.intersection(left, right).size();
    int all = left.size() + right.size() - both;
    return all == 0 ? 0 : (double) both / all;
  }

  /** Each three words that follow one another: with one space between words, pieces of the text. */
  private static List<String> shingles(String words) {
    List<String> shingles = new ArrayList<>();
    int start = 0;
    int next = 0;
    for (int word = 1; next <= words.length(); word++) {
      int space = words.indexOf(' ', next);
      int end = space < 0 ? words.length() : space;
      if (word >= SHINGLE) {
        shingles.add(words.substring(start, end));
        start = words.indexOf(' ', start) + 1;
      }
      next = end + 1;
    }
    return shingles;
  }

  private static List<String> minima(String words) {
    try (TokenStream hashes =
        new MinHashFilter(new Tokens(shingles(words)), 1, CopyWrites.TEXT_KEYS * ROWS, 1, true)) {
      CharTermAttribute term = hashes.addAttribute(CharTermAttribute.class);
      List<String> minima = new ArrayList<>();
      hashes.reset();
      while (hashes.incrementToken()) {
        minima.add(term.toString());
      }
      hashes.end();
      return minima;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String minima) {
    return Hashing.sha256()
        .hashString(minima, StandardCharsets.UTF_16LE)
        .toString()
        .substring(0, KEY_CHARACTERS);
  }

  /** Texts, each as a token. */
  private static final class Tokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<String> texts;

    Tokens(List<String> texts) {
      this.texts = texts.iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!texts.hasNext()) {
        return false;
      }
      clearAttributes();
      term.append(texts.next());
      return true;
    }
  }
}
