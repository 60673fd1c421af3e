package dev.newsgraph.extract;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * Names in lower case → what they stand for. A name begins where a word does, so the states are
 * followed from there alone, and never fall back to those of a name that begins within another.
 * Immutable.
 */
@SuppressWarnings("serial")
final class NameTrie<V> extends AhoCorasickDoubleArrayTrie<V> {
  private static final int ROOT = 0;

  /** Takes one name at least. */
  NameTrie(Map<String, V> names) {
    build(names);
  }

  /**
   * Finds the names that begin at an offset.
   *
   * @param each takes what a name stands for, and the offset behind it
   */
  void find(String lower, int start, ObjIntConsumer<V> each) {
    int state = ROOT;
    for (int end = start; end < lower.length(); ) {
      state = transitionWithRoot(state, lower.charAt(end++));
      if (state <= ROOT) {
        return;
      }
      int[] names = output[state];
      if (names != null) {
        found(names, end - start, end, each);
      }
    }
  }

  /** A state tells of shorter names, too, that end where it does. */
  private void found(int[] names, int length, int end, ObjIntConsumer<V> each) {
    for (int name : names) {
      if (l[name] == length) {
        each.accept(v[name], end);
      }
    }
  }
}
