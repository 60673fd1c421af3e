package dev.newsgraph.extract;

import dev.newsgraph.document.YamlValue;
import dev.newsgraph.document.YamlValue.Mapping;
import dev.newsgraph.document.YamlValue.Scalar;
import dev.newsgraph.document.YamlValue.Sequence;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.EventKind;
import dev.newsgraph.fact.Status;
import dev.newsgraph.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of rules → the rules; gathers what is wrong and goes on. */
final class RuleReader {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "kind",
          "status",
          "ongoing",
          "certainty",
          "standing",
          "told",
          "unless",
          "maker",
          "topic",
          "headline",
          "subject",
          "patterns",
          "examples",
          "counterexamples");

  private final String source;
  private final Lexicon lexicon;
  private final List<Problem> problems;
  private final Set<String> ids = new HashSet<>();

  RuleReader(String source, Lexicon lexicon, List<Problem> problems) {
    this.source = source;
    this.lexicon = lexicon;
    this.problems = problems;
  }

  List<Rule> rules(@Nullable YamlValue root) {
    if (!(root instanceof Sequence list)) {
      problems.add(Problem.of(source, "write a list of rules, each beginning with '- id:'"));
      return List.of();
    }
    List<Rule> rules = new ArrayList<>();
    for (YamlValue item : list.items()) {
      if (item instanceof Mapping fields) {
        rules.add(rule(fields));
      } else {
        report(item, "write a rule: '- id: …'");
      }
    }
    return rules;
  }

  private Rule rule(Mapping fields) {
    fields.entries().forEach((key, value) -> known(key, value));
    String id = text(fields, "id");
    if (!ids.add(id)) {
      report(fields, "the id '" + id + "' stands twice: rename one");
    }
    EventKind kind = choice(fields, "kind", EventKind.class, EventKind.ADOPTED);
    Status status = choice(fields, "status", Status.class, Status.DONE);
    boolean hasOngoing = fields.entries().containsKey("ongoing");
    Status ongoing =
        hasOngoing ? choice(fields, "ongoing", Status.class, status) : Status.ANNOUNCED;
    List<String> against = items(fields, "counterexamples").stream().map(this::text).toList();
    if (against.isEmpty()) {
      report(fields, "the rule needs a counterexample: a text that it must not take for an event");
    }
    return new Rule(
        id,
        kind,
        status,
        ongoing,
        certainty(fields),
        flag(fields, "standing"),
        flag(fields, "told"),
        flag(fields, "maker"),
        flag(fields, "topic"),
        flag(fields, "headline"),
        unless(fields),
        patterns(fields, kind),
        examples(fields),
        against);
  }

  private void known(String key, YamlValue value) {
    if (!KEYS.contains(key)) {
      report(value, "unknown key '" + key + "' in a rule");
    }
  }

  private static boolean flag(Mapping fields, String key) {
    return fields.entries().get(key) instanceof Scalar flag && "true".equals(flag.text());
  }

  private WordSet unless(Mapping fields) {
    List<YamlValue> sets = items(fields, "unless");
    for (YamlValue set : sets) {
      if (lexicon.phrases(text(set)) == null) {
        report(set, "unknown set of words '" + text(set) + "': define it under 'words'");
      }
    }
    return lexicon.words(sets.stream().map(this::text).toArray(String[]::new));
  }

  private double certainty(Mapping fields) {
    try {
      double certainty = Double.parseDouble(text(fields, "certainty"));
      if (certainty > 0 && certainty <= 1) {
        return certainty;
      }
    } catch (NumberFormatException e) {
      // Told below, as any number outside the range is.
    }
    report(fields, "'certainty' must be a number above 0 and at most 1");
    return 0.5;
  }

  private List<Rule.Pattern> patterns(Mapping fields, EventKind kind) {
    List<EntityKind> subjects = subjects(fields, kind);
    List<Rule.Pattern> patterns = new ArrayList<>();
    for (YamlValue item : items(fields, "patterns")) {
      String pattern = text(item);
      try {
        List<Part> parts = PatternReader.parse(pattern, lexicon, subjects);
        patterns.add(new Rule.Pattern(pattern, parts, Step.of(parts)));
      } catch (IllegalArgumentException e) {
        report(item, "in the pattern '" + pattern + "': " + e.getMessage());
      }
    }
    if (patterns.isEmpty()) {
      report(fields, "the rule needs a pattern that can be read");
    }
    return patterns;
  }

  private List<EntityKind> subjects(Mapping fields, EventKind kind) {
    List<YamlValue> asked = items(fields, "subject");
    if (asked.isEmpty()) {
      return PatternReader.subjects(kind);
    }
    List<EntityKind> kinds = new ArrayList<>();
    asked.forEach(item -> kinds.add(constant(item, EntityKind.class, EntityKind.ORGANISATION)));
    return kinds;
  }

  private List<Rule.Example> examples(Mapping fields) {
    List<Rule.Example> examples = new ArrayList<>();
    for (YamlValue item : items(fields, "examples")) {
      if (item instanceof Mapping example) {
        examples.add(new Rule.Example(text(example, "text"), text(example, "event")));
      } else {
        report(item, "write an example as {text: …, event: …}");
      }
    }
    if (examples.isEmpty()) {
      report(fields, "the rule needs an example: a text and the event that it tells");
    }
    return examples;
  }

  private <E extends Enum<E>> E choice(Mapping fields, String key, Class<E> type, E otherwise) {
    YamlValue value = fields.entries().get(key);
    if (value == null) {
      report(fields, "the rule needs '" + key + "'");
      return otherwise;
    }
    return constant(value, type, otherwise);
  }

  private <E extends Enum<E>> E constant(YamlValue value, Class<E> type, E otherwise) {
    String name = text(value).toUpperCase(Locale.ROOT);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    report(value, "'" + text(value) + "' is none of " + List.of(type.getEnumConstants()));
    return otherwise;
  }

  private static List<YamlValue> items(Mapping fields, String key) {
    YamlValue value = fields.entries().get(key);
    if (value == null) {
      return List.of();
    }
    return value instanceof Sequence list ? list.items() : List.of(value);
  }

  private String text(Mapping fields, String key) {
    YamlValue value = fields.entries().get(key);
    if (value == null) {
      report(fields, "'" + key + "' is missing");
      return "";
    }
    return text(value);
  }

  private String text(YamlValue value) {
    if (value instanceof Scalar scalar && scalar.text() != null) {
      return scalar.text().strip();
    }
    report(value, "write a plain value here");
    return "";
  }

  private void report(YamlValue at, String message) {
    problems.add(new Problem(source, at.line(), at.column(), message));
  }
}
