package dev.newsgraph.extract;

import dev.newsgraph.document.Yaml;
import dev.newsgraph.document.YamlValue;
import dev.newsgraph.fact.EventKind;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All rules, and which of them a sentence can need by its words. Immutable. */
final class RuleBook {
  private static final String WORDS = "language.yaml";

  /** A pattern with its rule. */
  record Line(Rule rule, Rule.Pattern pattern) {}

  private final Lexicon lexicon;
  private final List<Rule> rules;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, BitSet> triggers = new HashMap<>();
  private final BitSet told = new BitSet();
  private final Needs needs = new Needs();
  private final List<int[]> needed = new ArrayList<>();

  private RuleBook(Lexicon lexicon, List<Rule> rules) {
    this.lexicon = lexicon;
    this.rules = List.copyOf(rules);
    for (Rule rule : rules) {
      for (Rule.Pattern pattern : rule.patterns()) {
        if (rule.told()) {
          told.set(lines.size());
        } else {
          for (String word : trigger(pattern.parts())) {
            triggers.computeIfAbsent(word, key -> new BitSet()).set(lines.size());
          }
        }
        lines.add(new Line(rule, pattern));
        needed.add(needs.of(pattern.parts()));
      }
    }
  }

  /** Reads the files that the program brings. */
  static RuleBook read() {
    Map<String, String> files = new HashMap<>();
    files.put(WORDS, resource(WORDS));
    for (EventKind kind : EventKind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT) + ".yaml";
      files.put(name, resource(name));
    }
    return of(files);
  }

  /**
   * Reads rules.
   *
   * @param files texts by name; {@code language.yaml} holds the words, all others hold rules
   * @throws ProblemException with every problem of every file
   */
  static RuleBook of(Map<String, String> files) {
    List<Problem> problems = new ArrayList<>();
    Lexicon lexicon =
        new LexiconReader(WORDS, problems)
            .lexicon(yaml(WORDS, files.getOrDefault(WORDS, ""), problems));
    List<Rule> rules = new ArrayList<>();
    files.keySet().stream()
        .filter(name -> !name.equals(WORDS))
        .sorted()
        .forEach(
            name ->
                rules.addAll(
                    new RuleReader(name, lexicon, problems)
                        .rules(yaml(name, files.getOrDefault(name, ""), problems))));
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return new RuleBook(lexicon, rules);
  }

  private static @Nullable YamlValue yaml(String name, String text, List<Problem> problems) {
    try {
      return Yaml.parse(name, text, 0);
    } catch (ProblemException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  private static String resource(String name) {
    try (InputStream in = RuleBook.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ProblemException(Problem.of(name, "cannot be read: " + e.getMessage()), e);
    }
  }

  Lexicon lexicon() {
    return lexicon;
  }

  List<Rule> rules() {
    return rules;
  }

  Line line(int index) {
    return lines.get(index);
  }

  /** The lines that can fit a sentence. */
  static final class Candidates {
    private final BitSet lines;
    private final int[] last;

    private Candidates(int size) {
      lines = new BitSet(size);
      last = new int[size];
    }

    boolean isEmpty() {
      return lines.isEmpty();
    }

    /** {@return the first line from an index on; -1 where there is none} */
    int next(int from) {
      return lines.nextSetBit(from);
    }

    /** {@return the index of the last unit from which a line can fit} */
    int last(int line) {
      return last[line];
    }
  }

  /**
   * {@return the lines that can fit a sentence, by the words that it holds}
   *
   * @param telling whether the sentence speaks of who tells of itself in the article
   */
  Candidates candidates(List<Unit> units, boolean telling) {
    Candidates candidates = new Candidates(lines.size());
    if (telling) {
      candidates.lines.or(told);
      told.stream().forEach(line -> candidates.last[line] = units.size());
    }
    for (int i = 0; i < units.size(); i++) {
      BitSet some = units.get(i).isWord() ? triggers.get(units.get(i).word()) : null;
      for (int line = next(some, 0); line >= 0; line = next(some, line + 1)) {
        candidates.lines.set(line);
        candidates.last[line] = i;
      }
    }
    if (!candidates.isEmpty()) {
      narrow(candidates, needs.met(units));
    }
    return candidates;
  }

  private void narrow(Candidates candidates, Needs.Met met) {
    for (int line = candidates.next(0); line >= 0; line = candidates.next(line + 1)) {
      int last = Math.min(candidates.last[line], met.lastBegin(needed.get(line)));
      candidates.last[line] = last;
      candidates.lines.set(line, last >= 0);
    }
  }

  private static int next(@Nullable BitSet set, int from) {
    return set == null ? -1 : set.nextSetBit(from);
  }

  /**
   * {@return words of which every sentence that a pattern fits holds one: its verbs, else its
   * rarest words}
   */
  private Set<String> trigger(List<Part> parts) {
    Set<String> best = Set.of();
    for (Part part : parts) {
      Set<String> words = new HashSet<>();
      switch (part) {
        case Part.Group group ->
            group.verbs().forEach(verb -> verb.forms((spelling, form) -> words.add(spelling)));
        case Part.Words phrases -> phrases.phrases().forEach(phrase -> words.add(content(phrase)));
        case Part.Either either -> {
          if (either.choices().stream().noneMatch(List::isEmpty)) {
            either.choices().forEach(choice -> words.addAll(trigger(choice)));
          }
        }
        case Part.Slot slot -> {}
        case Part.Gap gap -> {}
      }
      best = better(words, best);
    }
    return best;
  }

  private Set<String> better(Set<String> words, Set<String> best) {
    if (words.isEmpty() || (!best.isEmpty() && !common(best))) {
      return best;
    }
    return words;
  }

  private boolean common(Set<String> words) {
    Set<String> borders = lexicon.words("borders");
    return words.stream()
        .anyMatch(word -> borders.contains(word) || word.equals("'s") || word.equals(","));
  }

  private String content(List<String> phrase) {
    Set<String> borders = lexicon.words("borders");
    return phrase.stream()
        .filter(word -> !borders.contains(word))
        .findFirst()
        .orElse(phrase.getFirst());
  }
}
