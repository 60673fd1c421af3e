package dev.newsgraph.extract;

import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What patterns cannot do without: for each part that must be there, words of which one must stand,
 * or a kind of name. A sentence that lacks one of a pattern's, or holds them in no such order, need
 * not be asked whether the pattern fits. Built with the rules, not changed thereafter.
 */
final class Needs {

  /** A name behind the first word of a pattern. */
  private record Name(List<EntityKind> kinds, boolean listed) {
    boolean isMetBy(Unit unit) {
      Entity entity = unit.as(kinds);
      return entity != null && (entity.listed() || !listed);
    }
  }

  private final Set<String> products;
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final Map<String, int[]> byWord = new HashMap<>();
  private final List<Map.Entry<Name, Integer>> names = new ArrayList<>();

  /**
   * @param products nouns that stand for a product: "the project"
   */
  Needs(Set<String> products) {
    this.products = products;
  }

  /** {@return the numbers of what a pattern needs, in the order in which it must stand} */
  int[] of(List<Part> parts) {
    List<Integer> needs = new ArrayList<>();
    for (Part part : parts) {
      Set<String> words = words(part);
      if (!words.isEmpty()) {
        needs.add(number(words));
      } else if (part instanceof Part.Slot slot
          && slot.role() != Part.Role.SUBJECT
          && !needs.isEmpty()) {
        needs.add(number(new Name(slot.kinds(), slot.listed())));
      }
    }
    return needs.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Words of which one must stand where a part fits; none where it fits without. */
  private static Set<String> words(Part part) {
    Set<String> words = new HashSet<>();
    switch (part) {
      case Part.Group group ->
          group.verbs().forEach(verb -> verb.forms((spelling, form) -> words.add(spelling)));
      case Part.Words phrases -> phrases.phrases().forEach(phrase -> words.add(phrase.getFirst()));
      case Part.Either either -> {
        for (List<Part> choice : either.choices()) {
          Set<String> some = firstWords(choice);
          if (some.isEmpty()) {
            return some;
          }
          words.addAll(some);
        }
      }
      case Part.Slot slot -> {}
      case Part.Gap gap -> {}
    }
    // Behind "its" or "their" a genitive need not be written.
    return words.contains("'s") ? Set.of() : words;
  }

  /** {@return whether the first thing that a pattern needs is a word that it begins with} */
  static boolean beginsWithWords(List<Part> parts) {
    return parts.getFirst() instanceof Part.Words && !words(parts.getFirst()).isEmpty();
  }

  private static Set<String> firstWords(List<Part> choice) {
    return choice.stream()
        .map(Needs::words)
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  private int number(Set<String> words) {
    return numbers.computeIfAbsent(
        words,
        key -> {
          int number = numbers.size();
          words.forEach(word -> byWord.merge(word, new int[] {number}, Needs::joined));
          return number;
        });
  }

  private int number(Name name) {
    return numbers.computeIfAbsent(
        name,
        key -> {
          names.add(Map.entry(name, numbers.size()));
          return numbers.size();
        });
  }

  private static int[] joined(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** {@return that nothing is met} */
  Met none() {
    return new Met(numbers.size());
  }

  /** {@return the words that meet a need, each with the numbers of those} */
  Map<String, int[]> byWord() {
    return byWord;
  }

  /**
   * Says what is met in a sentence, and where.
   *
   * @param words the numbers of what the word of each unit meets
   */
  void meet(List<Unit> units, List<int[]> words, Met met) {
    Arrays.fill(met.last, -1);
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      for (int need : words.get(i)) {
        met.at(need, i);
      }
      boolean product = products.contains(unit.word()) || unit.is("it");
      for (int k = 0; (product || unit.isName()) && k < names.size(); k++) {
        if (product || names.get(k).getKey().isMetBy(unit)) {
          met.at(names.get(k).getValue(), i);
        }
      }
    }
  }

  /** Where in a sentence needs are met first and last. */
  static final class Met {
    private final int[] first;
    private final int[] last;

    private Met(int size) {
      first = new int[size];
      last = new int[size];
    }

    private void at(int need, int unit) {
      first[need] = last[need] < 0 ? unit : first[need];
      last[need] = unit;
    }

    /** {@return the index of the first unit at which the first of needs is met} */
    int firstBegin(int[] needs) {
      return first[needs[0]];
    }

    /**
     * {@return the index of the last unit at which a pattern with these needs can begin; -1 where
     * it fits nowhere}
     */
    int lastBegin(int[] needs) {
      int least = -1;
      for (int need : needs) {
        least = Math.max(least + 1, first[need]);
        if (least > last[need]) {
          return -1;
        }
      }
      int most = Integer.MAX_VALUE;
      for (int i = needs.length - 1; i >= 0; i--) {
        most = Math.min(most - 1, last[needs[i]]);
      }
      return most;
    }
  }
}
