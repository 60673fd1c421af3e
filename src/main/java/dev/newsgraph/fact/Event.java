package dev.newsgraph.fact;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, however many articles tell it.
 *
 * @param replaced the framework that the object took the place of; null where no article names one
 * @param certainty {@code 1 − Π(1 − c)} over the independent stories, each counted by its surest
 *     assertion
 * @param storyCount independent stories that tell it, at least 1
 * @param evidence every assertion of it, in a fixed order
 */
public record Event(
    EventKind kind,
    Entity subject,
    Entity object,
    @Nullable Entity replaced,
    Status status,
    When when,
    double certainty,
    int storyCount,
    List<Told> evidence) {
  private static final int ID_CHARACTERS = 20;

  public Event {
    evidence = List.copyOf(evidence);
  }

  /** {@return the node id: a hash of kind, subject, object and replaced} */
  public String id() {
    return id(group(), replaced == null ? "" : replaced.id());
  }

  /** {@return the node id of the event of a group where this, by its id, was replaced} */
  public static String id(String group, String replaced) {
    return "event:"
        + Hashing.sha256()
            .hashString(group + "|" + replaced, StandardCharsets.UTF_8)
            .toString()
            .substring(0, ID_CHARACTERS);
  }

  /** {@return what events have in common that differ only in what was replaced} */
  public String group() {
    return group(kind, subject, object);
  }

  /** {@return subject, object and, where there is one, what was replaced} */
  public List<Entity> entities() {
    return replaced == null ? List.of(subject, object) : List.of(subject, object, replaced);
  }

  /** The same event of entities that bear other names. */
  public Event withEntities(UnaryOperator<Entity> change) {
    return new Event(
        kind,
        change.apply(subject),
        change.apply(object),
        replaced == null ? null : change.apply(replaced),
        status,
        when,
        certainty,
        storyCount,
        evidence);
  }

  public static String group(EventKind kind, Entity subject, Entity object) {
    return group(kind, subject.id(), object.id());
  }

  /** {@return the group of the events of a kind between entities of these ids} */
  public static String group(EventKind kind, String subject, String object) {
    return kind + "|" + subject + "|" + object;
  }
}
