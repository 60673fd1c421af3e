package dev.newsgraph.extract;

import dev.newsgraph.extract.Verb.Form;
import dev.newsgraph.fact.Status;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words that rules are made of: sets of verbs, sets of phrases, and what puts an event off.
 * Immutable, but for unions of sets, which are made once they are asked for.
 */
final class Lexicon {

  /** A form that a word may be of a verb. */
  record Reading(Verb verb, Form form) {}

  /**
   * A verb or phrase that stands between subject and verb: "plans to", "is in the process of".
   *
   * @param words the phrase, or empty where a verb leads
   * @param verbs the leading verbs; empty where a phrase stands instead
   * @param gerund whether a gerund follows; otherwise "to" and the base
   * @param status what it makes of the event; null where nothing
   * @param refuses whether it makes it no event
   */
  record Course(
      List<String> words,
      List<Verb> verbs,
      boolean gerund,
      @Nullable Status status,
      boolean refuses) {

    /** {@return whether one of the verbs that lead can be what a word is read as} */
    boolean leads(Reading reading) {
      return verbs.stream().anyMatch(verb -> verb.base().equals(reading.verb().base()));
    }
  }

  private final Map<String, List<Verb>> verbSets;
  private final Map<String, List<List<String>>> wordSets;
  private final Map<String, WordSet> singles = new HashMap<>();
  private final Map<List<String>, WordSet> unions = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> bases = new HashMap<>();
  private final Map<String, List<Course>> courses = new HashMap<>();
  private final Map<String, List<Reading>> readings = new HashMap<>();
  private final Map<String, Lexeme> lexemes = new HashMap<>();

  Lexicon(
      Map<String, List<Verb>> verbSets,
      Map<String, List<List<String>>> wordSets,
      List<Course> courses) {
    this.verbSets = Map.copyOf(verbSets);
    this.wordSets = Map.copyOf(wordSets);
    verbSets.values().forEach(set -> set.forEach(this::index));
    verbSets.forEach((name, verbs) -> bases.put(name, bases(verbs)));
    wordSets.forEach((name, phrases) -> singles.put(name, singles(phrases, singles.size())));
    courses.forEach(this::index);
    Set<String> words = new HashSet<>(readings.keySet());
    words.addAll(this.courses.keySet());
    singles.values().forEach(set -> words.addAll(set.words()));
    words.forEach(word -> lexemes.put(word, known(word)));
  }

  private Lexeme known(String word) {
    BitSet sets = new BitSet();
    singles.values().stream()
        .filter(set -> set.contains(word))
        .forEach(set -> sets.or(set.numbers()));
    return new Lexeme(
        word, sets, readings.getOrDefault(word, List.of()), courses.getOrDefault(word, List.of()));
  }

  private static WordSet singles(List<List<String>> phrases, int number) {
    BitSet numbers = new BitSet();
    numbers.set(number);
    return new WordSet(
        numbers, asked(phrases.stream().filter(phrase -> phrase.size() == 1).map(List::getFirst)));
  }

  private static Set<String> bases(List<Verb> verbs) {
    return asked(verbs.stream().map(Verb::base));
  }

  /** Each word of a text is asked for in many sets: a hash set says no without a comparison. */
  private static Set<String> asked(Stream<String> words) {
    Set<String> set = new HashSet<>();
    words.forEach(set::add);
    return Collections.unmodifiableSet(set);
  }

  private void index(Course course) {
    Set<String> beginnings = new HashSet<>();
    course.words().stream().limit(1).forEach(beginnings::add);
    readings.forEach(
        (spelling, known) -> {
          if (known.stream().anyMatch(course::leads)) {
            beginnings.add(spelling);
          }
        });
    beginnings.forEach(word -> courses.computeIfAbsent(word, key -> new ArrayList<>()).add(course));
  }

  private void index(Verb verb) {
    verb.forms(
        (spelling, form) -> {
          List<Reading> known = readings.computeIfAbsent(spelling, key -> new ArrayList<>(2));
          Reading reading = new Reading(verb, form);
          if (!known.contains(reading)) {
            known.add(reading);
          }
        });
  }

  /** {@return the verbs of a set; null where there is no such set} */
  @Nullable List<Verb> verbs(String set) {
    return verbSets.get(set);
  }

  /** {@return the phrases of a set, the longest first; null where there is no such set} */
  @Nullable List<List<String>> phrases(String set) {
    return wordSets.get(set);
  }

  /** {@return the phrases of a set that must be there, the longest first} */
  List<List<String>> required(String set) {
    return wordSets.getOrDefault(set, List.of());
  }

  /** {@return the single words of a set; a set that is not there has none} */
  WordSet words(String set) {
    return singles.getOrDefault(set, WordSet.NONE);
  }

  /** {@return the single words of several sets} */
  WordSet words(String... sets) {
    return unions.computeIfAbsent(List.of(sets), this::union);
  }

  private WordSet union(List<String> sets) {
    BitSet numbers = new BitSet();
    sets.forEach(set -> numbers.or(words(set).numbers()));
    return new WordSet(numbers, asked(sets.stream().flatMap(set -> words(set).words().stream())));
  }

  /** {@return what is known of a word in lower case} */
  Lexeme lexeme(String word) {
    Lexeme known = lexemes.get(word);
    return known == null ? Lexeme.unknown(word) : known;
  }

  /** {@return the verbs of a set, each in its base form} */
  Set<String> bases(String set) {
    return bases.getOrDefault(set, Set.of());
  }

  /** {@return what a word may be of any verb; empty where it is none} */
  List<Reading> readings(String word) {
    return lexeme(word).readings();
  }
}
