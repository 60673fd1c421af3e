package dev.newsgraph.extract;

import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.EventKind;
import java.util.List;

/** Questions that are asked of a rule's patterns. */
final class Rules {
  private Rules() {}

  /** {@return what the subject of a pattern may stand for} */
  static List<EntityKind> subjects(Rule.Pattern pattern, EventKind kind) {
    return pattern.parts().stream()
        .map(Rules::subject)
        .filter(kinds -> !kinds.isEmpty())
        .findFirst()
        .orElse(PatternReader.subjects(kind));
  }

  private static List<EntityKind> subject(Part part) {
    return switch (part) {
      case Part.Slot slot -> slot.role() == Part.Role.SUBJECT ? slot.kinds() : List.of();
      case Part.Either either ->
          either.choices().stream()
              .flatMap(List::stream)
              .map(Rules::subject)
              .filter(kinds -> !kinds.isEmpty())
              .findFirst()
              .orElse(List.of());
      case Part.Words words -> List.of();
      case Part.Group group -> List.of();
      case Part.Gap gap -> List.of();
    };
  }
}
