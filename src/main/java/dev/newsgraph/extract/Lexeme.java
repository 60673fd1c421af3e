package dev.newsgraph.extract;

import dev.newsgraph.extract.Lexicon.Course;
import dev.newsgraph.extract.Lexicon.Reading;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of a text and what the lexicon knows of it, looked up once.
 *
 * @param word in lower case
 * @param sets the numbers of the sets that hold it; never changed
 * @param readings what it may be of any verb; empty where it is none
 * @param courses the courses that it can begin
 */
record Lexeme(String word, BitSet sets, List<Reading> readings, List<Course> courses) {
  private static final BitSet NO_SETS = new BitSet();

  /** A word that the lexicon does not know. */
  static Lexeme unknown(String word) {
    return new Lexeme(word, NO_SETS, List.of(), List.of());
  }

  /** There is one for each word, and what the lexicon knows of it takes long to compare. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Lexeme lexeme && word.equals(lexeme.word);
  }

  @Override
  public int hashCode() {
    return word.hashCode();
  }
}
