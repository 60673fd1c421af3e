package dev.newsgraph.extract;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import dev.newsgraph.extract.Verb.Form;
import dev.newsgraph.fact.EntityKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
  private static final Set<String> LIKENESSES =
      Set.of("-compatible", "-like", "-style", "compatible");
  private static final Set<String> EXPLAINED = Set.of("companies", "we", "it", "they");
  private static final Set<String> DENIALS = Set.of("not", "n't", "never", "without");
  private static final Set<String> SAID =
      Set.of("confirmed", "confirm", "said", "say", "announced", "announce", "disclosed", "stated");
  private static final Set<String> ASKING =
      Set.of("to", "can", "could", "should", "would", "might", "may", "do", "does", "did", "you");
  private static final int NEAR_DENIAL = 3;
  private static final int NEAR = 6;
  private static final int MENU = 40;

  private final Set<String> targets;
  private final WordSet venues;
  private final WordSet pages;
  private final WordSet shown;
  private final WordSet code;
  private final WordSet derived;
  private final WordSet madeWith;
  private final WordSet setups;
  private final AhoCorasickDoubleArrayTrie<Boolean> phrases;
  private final AhoCorasickDoubleArrayTrie<Boolean> doubts;

  Vetoes(Lexicon lexicon) {
    targets =
        lexicon.required("targets").stream()
            .map(phrase -> String.join(" ", phrase))
            .collect(Collectors.toUnmodifiableSet());
    venues = lexicon.words("venues");
    pages = lexicon.words("pages");
    shown = lexicon.words("shown");
    code = lexicon.words("code-nouns");
    derived = lexicon.words("derived");
    madeWith = lexicon.words("made-with");
    setups = lexicon.words("setups");
    phrases = trie(lexicon.required("vetoes"));
    doubts = trie(lexicon.required("doubts"));
  }

  /** {@return whether nothing in the sentence is an event} */
  boolean refuses(Sentence sentence) {
    String text = sentence.lower();
    return text.indexOf('?') >= 0 || phrases.matches(text) || isNavigation(sentence);
  }

  /** {@return whether somebody announces something in the sentence} */
  boolean announces(Sentence sentence) {
    return sentence.units().stream().anyMatch(unit -> ANNOUNCEMENTS.contains(unit.word()));
  }

  /** {@return whether the sentence tells its reader what to do: "Install PyTorch with …"} */
  boolean instructs(Sentence sentence) {
    Unit first = sentence.units().getFirst();
    return first.isWord()
        && first.lexeme().readings().stream().anyMatch(r -> r.form() == Form.BASE)
        && (sentence.units().size() < 2 || !sentence.units().get(1).is("of"));
  }

  /** {@return whether the sentence shows its reader how something is done, step by step} */
  boolean shows(Sentence sentence) {
    return sentence.units().stream().anyMatch(unit -> shown.contains(unit));
  }

  /** {@return whether a name is what software is made for rather than with: "iOS"} */
  boolean isTarget(Unit name) {
    return targets.contains(PlainText.lower(name.surface()));
  }

  /** {@return whether a name is where something is published or asked: "on GitHub"} */
  boolean isVenue(List<Unit> units, int name) {
    return venues.contains(units.get(name))
        && (Units.is(units, name - 1, "on")
            || (name + 1 < units.size() && pages.contains(units.get(name + 1))));
  }

  /** {@return whether a name only says what something else is like: "MySQL-compatible"} */
  static boolean isLikened(List<Unit> units, int name) {
    return name + 1 < units.size() && LIKENESSES.contains(units.get(name + 1).word());
  }

  /**
   * {@return whether a name only says of what sort the thing is that stands behind it: "the Go
   * service"}
   */
  boolean isMaterial(List<Unit> units, int name) {
    int next = name + 1;
    return name >= 0 && next < units.size() && madeWith.contains(units.get(next));
  }

  /** {@return whether a name only says of what somebody's own thing is: "the Zephyr stack"} */
  boolean isSetup(List<Unit> units, int name) {
    return name >= 0 && name + 1 < units.size() && setups.contains(units.get(name + 1));
  }

  /** {@return whether a name is of a piece of code: "the Zephyr class"} */
  boolean isCode(List<Unit> units, int name) {
    return name + 1 < units.size() && code.contains(units.get(name + 1));
  }

  /** {@return whether a name is where somebody works: "engineer at Slack"} */
  boolean isWorkplace(List<Unit> units, int name) {
    return Units.is(units, name - 1, "at")
        && units.get(name).entities().stream().anyMatch(e -> e.kind() == EntityKind.ORGANISATION);
  }

  /** {@return whether the sentence is told as a rumour} */
  boolean doubts(Sentence sentence) {
    return doubts.matches(sentence.lower());
  }

  /** {@return whether a condition or a question governs a match} */
  boolean refuses(Sentence sentence, Match match) {
    List<Unit> units = sentence.units();
    for (int i = Math.max(0, match.start() - NEAR); i < match.start(); i++) {
      if (CONDITIONS.contains(units.get(i).word()) && !presumes(units, i, match)) {
        return true;
      }
    }
    return isDenied(units, match.start())
        || isUnsaid(units, match.start())
        || isOrigin(units, match);
  }

  /** "a fork of Zephyr, created by Acme": Acme made the fork. */
  private boolean isOrigin(List<Unit> units, Match match) {
    int start = match.start();
    return start > 1
        && match.objects().contains(start)
        && (units.get(start - 1).is("of") || units.get(start - 1).is("to"))
        && derived.contains(units.get(start - 2));
  }

  /** "has never confirmed that it uses Zephyr": what is not said is not told. */
  private static boolean isUnsaid(List<Unit> units, int start) {
    for (int i = start - 1; i > 0 && i >= start - NEAR; i--) {
      if (SAID.contains(units.get(i).word())) {
        return units.subList(Math.max(0, i - NEAR_DENIAL), i).stream()
            .anyMatch(unit -> DENIALS.contains(unit.word()));
      }
    }
    return false;
  }

  /** "has not completed its migration": the denial stands before the owner that opens the match. */
  private static boolean isDenied(List<Unit> units, int start) {
    return Actors.owns(units.get(start))
        && units.subList(Math.max(0, start - NEAR_DENIAL), start).stream()
            .anyMatch(unit -> DENIALS.contains(unit.word()));
  }

  /** "How Acme moved to PyTorch", "Why Acme chose PyTorch": what is explained is so. */
  private static boolean presumes(List<Unit> units, int at, Match match) {
    if (!units.get(at).is("how") && !units.get(at).is("why")) {
      return false;
    }
    return at + 1 == match.start()
        ? units.get(at + 1).isName() || EXPLAINED.contains(units.get(at + 1).word())
        : units.get(match.start()).isName()
            && units.subList(at + 1, match.start()).stream()
                .noneMatch(unit -> ASKING.contains(unit.word()));
  }

  /** Link lists and menus run on without verbs and marks. */
  private static boolean isNavigation(Sentence sentence) {
    if (sentence.units().size() <= MENU) {
      return false;
    }
    long marks = sentence.units().stream().filter(Unit::isMark).count();
    long upper =
        sentence.units().stream().filter(unit -> unit.isWord() && unit.isCapitalised()).count();
    return marks < 3 && upper * 2 > sentence.units().size();
  }

  private static AhoCorasickDoubleArrayTrie<Boolean> trie(List<List<String>> phrases) {
    Map<String, Boolean> keys = new TreeMap<>();
    phrases.forEach(phrase -> keys.put(String.join(" ", phrase), true));
    AhoCorasickDoubleArrayTrie<Boolean> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(keys);
    return trie;
  }
}
