package dev.newsgraph.extract;

import java.util.List;

/**
 * A way to read names from some unit on.
 *
 * @param heads indexes of the names or pronouns, at least one
 * @param end index behind the whole phrase
 */
record Phrase(List<Integer> heads, int end) {

  Phrase {
    heads = List.copyOf(heads);
  }
}
