package dev.newsgraph.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one place of one article says happened.
 *
 * @param subject an organisation, framework or person
 * @param object a framework
 * @param replaced the framework that the object takes the place of; null where none is named
 * @param certainty how sure the reading is, above 0 and at most 1
 */
public record Assertion(
    EventKind kind,
    Entity subject,
    Entity object,
    @Nullable Entity replaced,
    Status status,
    When when,
    double certainty,
    Evidence evidence) {

  /** {@return subject, object and, where there is one, what was replaced} */
  public List<Entity> entities() {
    return replaced == null ? List.of(subject, object) : List.of(subject, object, replaced);
  }
}
