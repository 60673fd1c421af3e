package dev.newsgraph.extract;

import dev.newsgraph.extract.Lexicon.Reading;
import dev.newsgraph.extract.Part.Voice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A part of a pattern made ready to match, chained to what follows it. Immutable. */
sealed interface Step {

  /** Words; {@code single} holds the phrases of one word. */
  record Words(Set<String> single, List<List<String>> phrases, boolean genitive, Step next)
      implements Step {

    Words(Set<String> single, List<List<String>> phrases, Step next) {
      this(single, phrases, single.contains("'s"), next);
    }
  }

  /** Verbs by their base; the values are what may follow each. */
  record Group(Map<String, List<List<String>>> verbs, Voice voice, Step next) implements Step {

    /**
     * {@return the particles that may follow the verb of a reading; empty where the set does not
     * hold it}
     */
    List<List<String>> particles(Reading reading) {
      return verbs.getOrDefault(reading.verb().base(), List.of());
    }
  }

  /** A name or list of names. */
  record Slot(Part.Slot slot, Step next) implements Step {}

  /** Units that do not matter. */
  record Gap(int most, boolean across, Step next) implements Step {}

  /** The first of some ways that leads to the end. */
  record Either(List<Step> ways) implements Step {}

  /** The end of the pattern. */
  record End() implements Step {}

  /** Chains the parts of a pattern. */
  static Step of(List<Part> parts) {
    return chain(parts, new End());
  }

  private static Step chain(List<Part> parts, Step end) {
    Step step = end;
    for (Part part : parts.reversed()) {
      step = link(part, step);
    }
    return step;
  }

  private static Step link(Part part, Step next) {
    return switch (part) {
      case Part.Words words ->
          new Words(
              words.phrases().stream()
                  .filter(phrase -> phrase.size() == 1)
                  .map(List::getFirst)
                  .collect(Collectors.toUnmodifiableSet()),
              words.phrases().stream().filter(phrase -> phrase.size() > 1).toList(),
              next);
      case Part.Group group ->
          new Group(
              group.verbs().stream()
                  .collect(
                      Collectors.groupingBy(
                          Verb::base, Collectors.mapping(Verb::particle, Collectors.toList()))),
              group.voice(),
              next);
      case Part.Slot slot -> new Slot(slot, next);
      case Part.Gap gap -> new Gap(gap.most(), gap.across(), next);
      case Part.Either either ->
          new Either(either.choices().stream().map(way -> chain(way, next)).toList());
    };
  }
}
