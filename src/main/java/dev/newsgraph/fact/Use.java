package dev.newsgraph.fact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** How long an organisation used a framework, by the events of that organisation. */
public final class Use {
  private Use() {}

  /**
   * The date that closes what an adoption opened: the first on which the same subject had dropped
   * the framework, or had taken up another in its place, and that is not before the adoption.
   *
   * <p>Only what is {@link Status#DONE} closes, and only where its date is known: what is announced
   * or planned leaves the use open.
   *
   * @param adopted an event of the kind {@link EventKind#ADOPTED}
   * @param others events of any kind and subject, in any order; the adoption may be among them
   * @return null while the use goes on, as far as is known
   */
  public static @Nullable When until(Event adopted, Collection<Event> others) {
    return others.stream()
        .filter(other -> ends(other, adopted))
        .map(Event::when)
        .filter(when -> when.iso() != null && follows(when, adopted.when()))
        .min(
            Comparator.comparing(When::latest, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(When::precision)
                .thenComparing(When::earliest, Comparator.nullsLast(Comparator.naturalOrder())))
        .orElse(null);
  }

  private static boolean ends(Event other, Event adopted) {
    boolean dropped =
        other.kind() == EventKind.DROPPED && other.object().id().equals(adopted.object().id());
    Entity left = other.kind() == EventKind.ADOPTED ? other.replaced() : null;
    boolean replaced = left != null && left.id().equals(adopted.object().id());
    return adopted.kind() == EventKind.ADOPTED
        && other.status() == Status.DONE
        && other.subject().id().equals(adopted.subject().id())
        && (dropped || replaced);
  }

  /** Whether an end can lie on or behind a beginning, as far as both are known. */
  private static boolean follows(When end, When begin) {
    LocalDate last = end.latest();
    LocalDate first = begin.earliest();
    return last == null || first == null || !last.isBefore(first);
  }
}
