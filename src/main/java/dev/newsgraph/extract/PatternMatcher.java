package dev.newsgraph.extract;

import dev.newsgraph.fact.Status;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fits patterns to the units of one sentence. Not thread-safe. */
final class PatternMatcher {
  private static final Set<String> GAP_BORDERS =
      Set.of(
          ";",
          ":",
          "not",
          "n't",
          "never",
          "without",
          "if",
          "unless",
          "whether",
          "rather",
          "instead",
          "than",
          "neither",
          "no",
          "could",
          "can",
          "may",
          "might",
          "should",
          "would",
          "must",
          "cannot",
          "unlike",
          "like",
          "because",
          "while",
          "whereas",
          "although",
          "but");
  private static final Set<String> AMOUNTS = Set.of("more", "less", "fewer");
  private static final int MOST_STEPS = 4000;

  /** The phrases that begin at a unit, for one slot, and those for others before. */
  private record Known(
      Part.Slot slot, boolean initial, List<Phrase> phrases, @Nullable Known others) {}

  private final VerbReader verbs;
  private final PhraseReader phrases;
  private final List<Unit> units;
  private final @Nullable Known[] known;
  private final int[] behindAdverbs;
  private int start;
  private int steps;
  private List<Integer> subjects = List.of();
  private List<Integer> objects = List.of();
  private int replaced = -1;
  private int head = -1;
  private @Nullable Status status;
  private boolean ongoing;
  private @Nullable Match found;

  PatternMatcher(VerbReader verbs, PhraseReader phrases, List<Unit> units) {
    this.verbs = verbs;
    this.phrases = phrases;
    this.units = units;
    this.known = new Known[units.size()];
    this.behindAdverbs = new int[units.size()];
  }

  /** {@return where a pattern fits from a unit on; null where it does not} */
  @Nullable Match match(Step pattern, int from) {
    start = from;
    steps = 0;
    subjects = List.of();
    objects = List.of();
    replaced = -1;
    head = -1;
    status = null;
    ongoing = false;
    found = null;
    return fits(pattern, from) ? found : null;
  }

  private boolean fits(Step step, int at) {
    if (++steps > MOST_STEPS) {
      return false;
    }
    return switch (step) {
      case Step.Words words -> words(words, at);
      case Step.Group group -> group(group, at);
      case Step.Slot slot -> slot(slot, at);
      case Step.Gap gap -> gap(gap, at);
      case Step.Either either -> anyFits(either.ways(), at);
      case Step.End end -> end(at);
    };
  }

  private boolean anyFits(List<Step> ways, int at) {
    for (Step way : ways) {
      if (fits(way, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean end(int at) {
    found =
        new Match(subjects, objects, replaced, start, at, head < 0 ? start : head, status, ongoing);
    return true;
  }

  private boolean words(Step.Words words, int from) {
    if (words.genitive() && from > 0 && Actors.owns(units.get(from - 1))) {
      return fits(words.next(), from);
    }
    int at = standing(words, from);
    if (at < 0) {
      return false;
    }
    int before = head;
    head = head < 0 ? at : head;
    for (List<String> phrase : words.phrases()) {
      if (Units.standsAt(units, at, phrase) && fits(words.next(), at + phrase.size())) {
        return true;
      }
    }
    if (words.single().contains(units.get(at).word()) && fits(words.next(), at + 1)) {
      return true;
    }
    head = before;
    return false;
  }

  /**
   * {@return the index at which words stand, right here or behind adverbs; -1 where they do not}
   */
  private int standing(Step.Words words, int from) {
    if (from >= units.size() || stands(words, from)) {
      return from < units.size() ? from : -1;
    }
    int at = skip(from);
    return at > from && at < units.size() && stands(words, at) ? at : -1;
  }

  /** Many patterns ask the same of the same place. */
  private int skip(int from) {
    if (behindAdverbs[from] == 0) {
      behindAdverbs[from] = verbs.skip(units, from) + 1;
    }
    return behindAdverbs[from] - 1;
  }

  private boolean stands(Step.Words words, int at) {
    if (words.single().contains(units.get(at).word())) {
      return true;
    }
    for (List<String> phrase : words.phrases()) {
      if (Units.standsAt(units, at, phrase)) {
        return true;
      }
    }
    return false;
  }

  private boolean group(Step.Group group, int at) {
    boolean noun = at > 0 && Actors.owns(units.get(at - 1));
    VerbReading reading = noun ? null : verbs.read(units, at, group);
    if (reading == null || reading.refused() || isNoun(reading, at) || isSort(reading, at)) {
      return false;
    }
    int headBefore = head;
    Status statusBefore = status;
    boolean ongoingBefore = ongoing;
    head = reading.head();
    Status effect = reading.status();
    status = effect != null && (status == null || effect.compareTo(status) > 0) ? effect : status;
    ongoing |= reading.ongoing();
    if (fits(group.next(), reading.end())) {
      return true;
    }
    head = headBefore;
    status = statusBefore;
    ongoing = ongoingBefore;
    return false;
  }

  /** "The Zephyr build on Linux": one that acts takes no bare verb, "teams at Acme use …" many. */
  private boolean isNoun(VerbReading reading, int at) {
    return subjects.size() == 1
        && reading.head() == at
        && subjects.getFirst() == at - 1
        && units.get(at - 1).isName()
        && (at < 2 || !(Units.isLink(units.get(at - 2)) || phrases.isBorder(units, at - 2)))
        && verbs.isBare(units.get(at).word());
  }

  /** "Zephyr based tools": a participle right before a noun only says of what sort that is. */
  private boolean isSort(VerbReading reading, int at) {
    return reading.head() == at
        && units.get(at).is("based")
        && at > 0
        && units.get(at - 1).isName()
        && reading.end() < units.size()
        && units.get(reading.end()).isWord()
        && !phrases.isBorder(units, reading.end());
  }

  private boolean slot(Step.Slot step, int from) {
    int at = from;
    while (at < units.size() && units.get(at).isTime()) {
      at++;
    }
    if (at >= units.size()) {
      return false;
    }
    for (Phrase phrase : phrases(step, at, from == start && head < 0)) {
      if (taken(step, phrase)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Zephyr's users", "the heart of Acme's platform": an object that opens a pattern and a subject
   * within it may own something where the pattern says so.
   */
  private List<Phrase> phrases(Step.Slot step, int at, boolean initial) {
    boolean genitive = step.next() instanceof Step.Words words && words.genitive();
    boolean object = step.slot().role() == Part.Role.OBJECT;
    if (genitive && initial && object) {
      return phrases.owner(units, at, step.slot());
    }
    boolean owner = genitive && !initial && step.slot().role() == Part.Role.SUBJECT;
    List<Phrase> owners = owner ? phrases.owner(units, at, step.slot()) : List.of();
    return owners.isEmpty() ? phrases(step.slot(), at, initial) : owners;
  }

  /** Here, too, many ask the same. */
  private List<Phrase> phrases(Part.Slot slot, int at, boolean initial) {
    for (Known one = known[at]; one != null; one = one.others()) {
      if (one.initial() == initial && one.slot().equals(slot)) {
        return one.phrases();
      }
    }
    List<Phrase> read = phrases.read(units, at, slot, initial);
    known[at] = new Known(slot, initial, read, known[at]);
    return read;
  }

  private boolean taken(Step.Slot step, Phrase phrase) {
    List<Integer> subjectsBefore = subjects;
    List<Integer> objectsBefore = objects;
    int replacedBefore = replaced;
    switch (step.slot().role()) {
      case SUBJECT -> subjects = phrase.heads();
      case OBJECT -> objects = phrase.heads();
      case REPLACED -> replaced = phrase.heads().getFirst();
      case OTHER -> {}
    }
    if (fits(step.next(), phrase.end())) {
      return true;
    }
    subjects = subjectsBefore;
    objects = objectsBefore;
    replaced = replacedBefore;
    return false;
  }

  private boolean gap(Step.Gap gap, int from) {
    for (int at = from; at <= from + gap.most() && at <= units.size(); at++) {
      if (fits(gap.next(), at)) {
        return true;
      }
      if (at == units.size() || (closes(units.get(at), gap.across()) && !compares(at))) {
        return false;
      }
    }
    return false;
  }

  /** "more than 200 services" only counts. */
  private boolean compares(int at) {
    return units.get(at).is("than") && at > 0 && AMOUNTS.contains(units.get(at - 1).word());
  }

  private static boolean closes(Unit unit, boolean across) {
    return GAP_BORDERS.contains(unit.word())
        || (!across && (unit.is(",") || unit.is("–") || unit.is("—")));
  }
}
