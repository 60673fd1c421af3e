package dev.newsgraph.extract;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.BitSet;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;

/**
 * Names in lower case → what they stand for. A name begins where a word does, so the states are
 * followed from there alone, and never fall back to those of a name that begins within another.
 * Immutable.
 */
@SuppressWarnings("serial")
final class NameTrie<V> extends AhoCorasickDoubleArrayTrie<V> {
  private static final int ROOT = 0;

  private final BitSet capitalised = new BitSet();

  /**
   * Takes one name at least.
   *
   * @param capitalised whether what a name stands for is always written with a capital: most words
   *     that are names, too, are told from these without a look at what they stand for
   */
  NameTrie(Map<String, V> names, Predicate<V> capitalised) {
    build(names);
    for (int name = 0; name < v.length; name++) {
      this.capitalised.set(name, capitalised.test(v[name]));
    }
  }

  /**
   * Finds the names that begin at an offset.
   *
   * @param text as written
   * @param lower the same in lower case
   * @param each takes what a name stands for, and the offset behind it
   */
  void find(String text, String lower, int start, ObjIntConsumer<V> each) {
    boolean capital = Character.isUpperCase(text.charAt(start));
    int state = ROOT;
    for (int end = start; end < lower.length(); ) {
      state = transitionWithRoot(state, lower.charAt(end++));
      if (state <= ROOT) {
        return;
      }
      int[] names = output[state];
      if (names != null) {
        found(names, end - start, end, capital, each);
      }
    }
  }

  /** A state tells of shorter names, too, that end where it does. */
  private void found(int[] names, int length, int end, boolean capital, ObjIntConsumer<V> each) {
    for (int name : names) {
      if (l[name] == length && (capital || !capitalised.get(name))) {
        each.accept(v[name], end);
      }
    }
  }
}
