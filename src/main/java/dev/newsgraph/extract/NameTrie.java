package dev.newsgraph.extract;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Names in lower case → what they stand for. A name begins where a word does, so the states are
 * followed from there alone, and never fall back to those of a name that begins within another.
 * Immutable.
 */
@SuppressWarnings("serial")
final class NameTrie<V> extends AhoCorasickDoubleArrayTrie<V> {
  private static final int ROOT = 0;

  /**
   * The number of the name that ends in a state, counted from 1, below 0 where it is always written
   * with a capital; 0 where none ends.
   */
  private final int[] ends;

  /** Takes what is found: where a name begins, where behind it ends, and what it stands for. */
  interface Taker<V> {
    void take(int start, int end, V known);
  }

  /**
   * Takes one name at least.
   *
   * @param capitalised whether what a name stands for is always written with a capital: most words
   *     that are names, too, are told from these without a look at what they stand for
   */
  NameTrie(Map<String, V> names, Predicate<V> capitalised) {
    build(names);
    ends = new int[check.length];
    names.keySet().forEach(name -> end(name, capitalised));
  }

  /** A state tells of shorter names, too, that end where it does. */
  private void end(String name, Predicate<V> capitalised) {
    int state = ROOT;
    for (int i = 0; i < name.length(); i++) {
      state = transitionWithRoot(state, name.charAt(i));
    }
    for (int number : output[state]) {
      if (l[number] == name.length()) {
        ends[state] = capitalised.test(v[number]) ? -number - 1 : number + 1;
      }
    }
  }

  /**
   * Finds the names that begin at an offset.
   *
   * @param text as written
   * @param lower the same in lower case
   */
  void find(String text, String lower, int start, Taker<V> taker) {
    boolean capital = Character.isUpperCase(text.charAt(start));
    int state = ROOT;
    for (int end = start; end < lower.length(); ) {
      state = transitionWithRoot(state, lower.charAt(end++));
      if (state <= ROOT) {
        return;
      }
      int name = ends[state];
      if (name > 0 || (capital && name < 0)) {
        taker.take(start, end, v[Math.abs(name) - 1]);
      }
    }
  }
}
