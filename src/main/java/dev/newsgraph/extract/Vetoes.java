package dev.newsgraph.extract;

import java.util.List;
import java.util.Set;
import org.ahocorasick.trie.Trie;

/**
 * Says which sentences tell no event: questions, conditions, advice, adverts, navigation.
 * Immutable.
 */
final class Vetoes {
  private static final Set<String> CONDITIONS =
      Set.of(
          "if", "whether", "unless", "should", "could", "why", "how", "imagine", "suppose", "let");
  private static final Set<String> ANNOUNCEMENTS =
      Set.of("announced", "announces", "announcing", "announcement", "revealed", "confirmed");
  private static final int NEAR = 6;

  private final Trie phrases;
  private final Trie doubts;

  Vetoes(Lexicon lexicon) {
    phrases = trie(lexicon.required("vetoes"));
    doubts = trie(lexicon.required("doubts"));
  }

  /** {@return whether nothing in the sentence is an event} */
  boolean refuses(Sentence sentence) {
    String text = sentence.plain();
    return text.indexOf('?') >= 0 || phrases.containsMatch(text) || isNavigation(sentence);
  }

  /** {@return whether somebody announces something in the sentence} */
  boolean announces(Sentence sentence) {
    return sentence.units().stream().anyMatch(unit -> ANNOUNCEMENTS.contains(unit.word()));
  }

  /** {@return whether the sentence is told as a rumour} */
  boolean doubts(Sentence sentence) {
    return doubts.containsMatch(sentence.plain());
  }

  /** {@return whether a condition or a question governs a match} */
  boolean refuses(Sentence sentence, Match match) {
    List<Unit> units = sentence.units();
    for (int i = Math.max(0, match.start() - NEAR); i < match.start(); i++) {
      if (CONDITIONS.contains(units.get(i).word())) {
        return true;
      }
    }
    return false;
  }

  /** Link lists and menus run on without verbs and marks. */
  private static boolean isNavigation(Sentence sentence) {
    long marks = sentence.units().stream().filter(Unit::isMark).count();
    long upper =
        sentence.units().stream().filter(unit -> unit.isWord() && unit.isCapitalised()).count();
    return sentence.units().size() > 40 && marks < 3 && upper * 2 > sentence.units().size();
  }

  private static Trie trie(List<List<String>> phrases) {
    Trie.TrieBuilder builder = Trie.builder().ignoreCase().stopOnHit();
    phrases.forEach(phrase -> builder.addKeyword(String.join(" ", phrase)));
    return builder.build();
  }
}
