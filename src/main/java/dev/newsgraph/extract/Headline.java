package dev.newsgraph.extract;

import dev.newsgraph.fact.Evidence.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads headlines that are a name by themselves, or one before "Case Study". Made for one article;
 * not thread-safe.
 */
final class Headline {
  private static final int LONGEST = 3;

  private final NameRuns runs;
  private final Set<String> ordinary;
  private final Set<String> plain;
  private final Set<String> words = new HashSet<>();
  private boolean common;

  /**
   * @param plain words that make no name where they stand alone or together
   */
  Headline(Lexicon lexicon, NameRuns runs, Set<String> plain) {
    this.runs = runs;
    this.ordinary = lexicon.words("ordinary");
    this.plain = plain;
  }

  /**
   * Takes note of a headline's name, and of whether the article writes its words in small letters.
   *
   * @param known the names that are known so far
   */
  void learn(Sentence sentence, Set<String> known) {
    List<Unit> units = sentence.units();
    int end = sentence.field() == Field.TITLE ? end(units) : 0;
    if (end > 0) {
      known.add(NameRuns.surface(units.subList(0, end)));
      units.subList(0, end).forEach(unit -> words.add(unit.word()));
    } else if (words.size() > 1) {
      common |= units.stream().anyMatch(this::isCommon);
      known.removeIf(name -> common && words.containsAll(List.of(words(name))));
    }
  }

  /** {@return the index behind the name that a headline is; 0 where a sentence is none} */
  int nameEnd(Sentence sentence) {
    return sentence.field() == Field.TITLE && !common ? end(sentence.units()) : 0;
  }

  private static String[] words(String name) {
    return name.toLowerCase(Locale.ROOT).split(" ", -1);
  }

  /** Whether the article writes a word of a headline that could be a name in small letters, too. */
  private boolean isCommon(Unit unit) {
    return unit.isWord() && words.contains(unit.word()) && unit.surface().equals(unit.word());
  }

  private int end(List<Unit> units) {
    int size = units.size();
    boolean study = Units.is(units, size - 2, "case") && Units.is(units, size - 1, "study");
    int end = study ? size - 2 : size;
    boolean name = end > 0 && end <= LONGEST;
    for (int i = 0; i < end && name; i++) {
      Unit unit = units.get(i);
      name = unit.isWord() && unit.isCapitalised() && !runs.isFinite(unit.word());
      name &= !ordinary.contains(unit.word());
    }
    boolean odd = end == 1 && !study && Spelling.isOdd(units.getFirst().surface());
    return name && !odd && !isPlain(units.subList(0, end)) ? end : 0;
  }

  private boolean isPlain(List<Unit> parts) {
    return parts.stream().allMatch(part -> part.isWord() && plain.contains(part.word()));
  }
}
