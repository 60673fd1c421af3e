package dev.newsgraph.extract;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Ints;
import dev.newsgraph.document.Yaml;
import dev.newsgraph.document.YamlValue;
import dev.newsgraph.fact.EntityKind;
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
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All rules, and which of them a sentence can need by its words. Immutable. */
final class RuleBook {
  private static final String WORDS = "language.yaml";
  private static final int[] NONE = {};

  /**
   * A pattern with its rule.
   *
   * @param subjects what who acts may be
   */
  record Line(Rule rule, Rule.Pattern pattern, List<EntityKind> subjects) {}

  /** What a word stands for in patterns: lines that it may be of, and needs that it meets. */
  private static final class Call {
    static final Call NOTHING = new Call(NONE, NONE);

    final int[] lines;
    final int[] needs;

    Call(int[] lines, int[] needs) {
      this.lines = lines;
      this.needs = needs;
    }
  }

  private final Lexicon lexicon;
  private final List<Rule> rules;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Call> calls = new HashMap<>();
  private final BitSet told = new BitSet();
  private final BitSet worded = new BitSet();
  private final WordSet sorts;
  private final Needs needs;
  private final List<int[]> needed = new ArrayList<>();

  private RuleBook(Lexicon lexicon, List<Rule> rules) {
    this.lexicon = lexicon;
    this.rules = List.copyOf(rules);
    this.sorts = lexicon.words("product-sorts");
    this.needs = new Needs(sorts.words());
    Map<String, int[]> triggers = new HashMap<>();
    for (Rule rule : rules) {
      for (Rule.Pattern pattern : rule.patterns()) {
        if (rule.told()) {
          told.set(lines.size());
        } else {
          for (String word : trigger(pattern.parts())) {
            triggers.merge(word, new int[] {lines.size()}, Ints::concat);
          }
        }
        lines.add(new Line(rule, pattern, Rules.subjects(pattern, rule.kind())));
        needed.add(needs.of(pattern.parts()));
        worded.set(needed.size() - 1, Needs.beginsWithWords(pattern.parts()));
      }
    }
    triggers.forEach((word, numbers) -> calls.put(word, new Call(numbers, NONE)));
    needs
        .byWord()
        .forEach((word, met) -> calls.put(word, new Call(triggers.getOrDefault(word, NONE), met)));
  }

  /** Reads the files that the program brings. */
  static RuleBook read() {
    return of(resources());
  }

  /** {@return a digest that differs where any of the files does that the program brings} */
  static String digest() {
    Hasher hasher = Hashing.sha256().newHasher();
    resources().values().forEach(text -> hasher.putString(text, StandardCharsets.UTF_8));
    return hasher.hash().toString();
  }

  private static SortedMap<String, String> resources() {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(WORDS, resource(WORDS));
    for (EventKind kind : EventKind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT) + ".yaml";
      files.put(name, resource(name));
    }
    return files;
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

  /** {@return whether a word says of what sort a product is: "project", "library"} */
  boolean isSort(Unit unit) {
    return sorts.contains(unit);
  }

  List<Rule> rules() {
    return rules;
  }

  Line line(int index) {
    return lines.get(index);
  }

  /** The lines that can fit a sentence: one sentence after the other. Not thread-safe. */
  static final class Candidates {
    private final BitSet lines;
    private final int[] first;
    private final int[] last;
    private final Needs.Met met;
    private final List<int[]> words = new ArrayList<>();

    private Candidates(int size, Needs needs) {
      lines = new BitSet(size);
      first = new int[size];
      last = new int[size];
      met = needs.none();
    }

    boolean isEmpty() {
      return lines.isEmpty();
    }

    /** {@return the first line from an index on; -1 where there is none} */
    int next(int from) {
      return lines.nextSetBit(from);
    }

    /** {@return the index of the first unit from which a line can fit} */
    int first(int line) {
      return first[line];
    }

    /** {@return the index of the last unit from which a line can fit} */
    int last(int line) {
      return last[line];
    }
  }

  /** {@return candidates for the sentences of one article, none as yet} */
  Candidates none() {
    return new Candidates(lines.size(), needs);
  }

  /**
   * Makes the lines that can fit a sentence, by the words that it holds, the only candidates.
   *
   * @param telling whether the sentence speaks of who tells of itself in the article
   */
  void choose(Candidates candidates, List<Unit> units, boolean telling) {
    candidates.lines.clear();
    candidates.words.clear();
    if (telling) {
      candidates.lines.or(told);
      told.stream().forEach(line -> candidates.last[line] = units.size());
    }
    for (int i = 0; i < units.size(); i++) {
      Call call = calls.getOrDefault(units.get(i).word(), Call.NOTHING);
      candidates.words.add(call.needs);
      for (int line : call.lines) {
        candidates.lines.set(line);
        candidates.last[line] = i;
      }
    }
    if (!candidates.isEmpty()) {
      needs.meet(units, candidates.words, candidates.met);
      narrow(candidates, candidates.met);
    }
  }

  private void narrow(Candidates candidates, Needs.Met met) {
    for (int line = candidates.next(0); line >= 0; line = candidates.next(line + 1)) {
      int last = Math.min(candidates.last[line], met.lastBegin(needed.get(line)));
      if (last < 0) {
        candidates.lines.clear(line);
      }
      candidates.first[line] = worded.get(line) ? met.firstBegin(needed.get(line)) : 0;
      candidates.last[line] = last;
    }
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
    WordSet borders = lexicon.words("borders");
    return words.stream()
        .anyMatch(word -> borders.contains(word) || word.equals("'s") || word.equals(","));
  }

  private String content(List<String> phrase) {
    WordSet borders = lexicon.words("borders");
    return phrase.stream()
        .filter(word -> !borders.contains(word))
        .findFirst()
        .orElse(phrase.getFirst());
  }
}
