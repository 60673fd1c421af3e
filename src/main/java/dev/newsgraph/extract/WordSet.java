package dev.newsgraph.extract;

import java.util.BitSet;
import java.util.Set;

/**
 * Words that rules ask for. Each word of a text is asked for in many sets, so it knows their
 * numbers.
 *
 * @param numbers those of the sets of the lexicon that this is made of; never changed
 * @param words all single words in it
 */
record WordSet(BitSet numbers, Set<String> words) {
  static final WordSet NONE = new WordSet(new BitSet(), Set.of());

  /** {@return whether a unit is one of the words} */
  boolean contains(Unit unit) {
    return unit.lexeme().sets().intersects(numbers);
  }

  boolean contains(String word) {
    return words.contains(word);
  }
}
