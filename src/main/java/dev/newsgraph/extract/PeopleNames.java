package dev.newsgraph.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Learns which capitalised words name people. Made for one article; not thread-safe. */
final class PeopleNames {
  private static final Set<String> TITLES = Set.of("mr", "ms", "dr", "professor");
  private static final int APPOSITION = 5;

  private final Set<String> speech;
  private final Set<String> jobs;
  private final Set<String> firms;
  private final Set<String> names = new HashSet<>();

  PeopleNames(Lexicon lexicon) {
    speech = lexicon.words("speech");
    jobs = lexicon.words("jobs");
    firms = lexicon.words("firm-nouns");
  }

  /** {@return whether a name, or a part of one, was learned} */
  boolean holds(String surface) {
    return names.contains(surface);
  }

  /** Takes note of capitalised words where a job or what is said shows a person. */
  void learn(List<Unit> units, int from, int end) {
    if (end - from > 1 && jobs.contains(units.get(from).word())) {
      add(units, from + 1, end);
    }
    if (isTold(units, from, end)) {
      add(units, from, end);
      names.add(units.get(from).surface());
    }
  }

  private void add(List<Unit> units, int from, int end) {
    names.add(NameRuns.surface(units.subList(from, end)));
    names.add(units.get(end - 1).surface());
  }

  private boolean isTold(List<Unit> units, int from, int end) {
    String before = from == 0 ? "" : units.get(from - 1).word();
    boolean comma = Units.is(units, end, ",");
    boolean job = comma && hasJob(units, end + 1);
    boolean who = Units.is(units, end, "who") || (comma && Units.is(units, end + 1, "who"));
    boolean full = end - from > 1 || names.contains(units.get(from).surface());
    boolean speaks = full && end < units.size() && speech.contains(units.get(end).word());
    boolean spoken = speech.contains(before) && !hasJob(units, end);
    return job || who || speaks || spoken || isEmployed(units, from, end);
  }

  /** "CTO Jane Doe", "Mr Doe"; what a firm is goes before its name, too: "developer Acme". */
  private boolean isEmployed(List<Unit> units, int from, int end) {
    String before = from == 0 ? "" : units.get(from - 1).word();
    return jobs.contains(before)
        && (TITLES.contains(before)
            || (end - from > 1 && !firms.contains(before))
            || !(firms.contains(before) || Spelling.isOdd(units.get(from).surface())));
  }

  private boolean hasJob(List<Unit> units, int from) {
    return units.subList(from, Math.min(units.size(), from + APPOSITION)).stream()
        .anyMatch(unit -> jobs.contains(unit.word()));
  }
}
