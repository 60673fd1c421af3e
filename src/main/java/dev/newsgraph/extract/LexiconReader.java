package dev.newsgraph.extract;

import dev.newsgraph.document.YamlValue;
import dev.newsgraph.document.YamlValue.Mapping;
import dev.newsgraph.document.YamlValue.Scalar;
import dev.newsgraph.document.YamlValue.Sequence;
import dev.newsgraph.extract.Lexicon.Course;
import dev.newsgraph.fact.Status;
import dev.newsgraph.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file of words → the lexicon; gathers what is wrong and goes on. */
final class LexiconReader {
  private final String source;
  private final List<Problem> problems;
  private final Map<String, List<Verb>> verbs = new HashMap<>();
  private final Map<String, List<List<String>>> words = new HashMap<>();
  private final List<Course> courses = new ArrayList<>();

  LexiconReader(String source, List<Problem> problems) {
    this.source = source;
    this.problems = problems;
  }

  Lexicon lexicon(@Nullable YamlValue root) {
    if (root instanceof Mapping parts) {
      parts.entries().forEach(this::part);
    } else {
      problems.add(Problem.of(source, "write a map of 'verbs', 'words' and 'courses'"));
    }
    return new Lexicon(verbs, words, courses);
  }

  private void part(String key, YamlValue value) {
    switch (key) {
      case "verbs" -> sets(value).forEach((name, list) -> verbs.put(name, verbs(list)));
      case "words" -> sets(value).forEach((name, list) -> words.put(name, phrases(list)));
      case "courses" -> items(value).forEach(this::course);
      default -> report(value, "unknown key '" + key + "': write 'verbs', 'words' or 'courses'");
    }
  }

  private Map<String, YamlValue> sets(YamlValue value) {
    if (value instanceof Mapping sets) {
      return sets.entries();
    }
    report(value, "write a map of sets: 'name: [word, word]'");
    return Map.of();
  }

  private List<Verb> verbs(YamlValue list) {
    return items(list).stream().map(item -> Verb.parse(text(item))).toList();
  }

  private List<List<String>> phrases(YamlValue list) {
    return items(list).stream()
        .map(item -> List.of(text(item).toLowerCase(Locale.ROOT).split("\\s+", -1)))
        .sorted(Comparator.comparingInt((List<String> phrase) -> phrase.size()).reversed())
        .toList();
  }

  private void course(YamlValue item) {
    if (!(item instanceof Mapping fields)) {
      report(item, "write a course as {verbs: …, then: to, status: PLANNED}");
      return;
    }
    Map<String, YamlValue> entries = fields.entries();
    YamlValue phrase = entries.get("phrase");
    YamlValue leading = entries.get("verbs");
    List<Verb> set = leading == null ? List.of() : verbs(leading);
    verbs.merge("courses", set, LexiconReader::joined);
    YamlValue then = entries.get("then");
    YamlValue status = entries.get("status");
    boolean refuses = status != null && text(status).equals("NONE");
    courses.add(
        new Course(
            phrase == null ? List.of() : List.of(text(phrase).split("\\s+", -1)),
            set,
            then != null && text(then).equals("ing"),
            status == null || refuses ? null : status(status),
            refuses));
  }

  private static List<Verb> joined(List<Verb> some, List<Verb> more) {
    List<Verb> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private @Nullable Status status(YamlValue value) {
    for (Status status : Status.values()) {
      if (status.name().equals(text(value))) {
        return status;
      }
    }
    report(value, "'" + text(value) + "' is none of " + List.of(Status.values()) + " or NONE");
    return null;
  }

  private List<YamlValue> items(YamlValue value) {
    return value instanceof Sequence list ? list.items() : List.of(value);
  }

  private String text(YamlValue value) {
    if (value instanceof Scalar scalar && scalar.text() != null) {
      return scalar.text().strip();
    }
    report(value, "write a plain value here");
    return "?";
  }

  private void report(YamlValue at, String message) {
    problems.add(new Problem(source, at.line(), at.column(), message));
  }
}
