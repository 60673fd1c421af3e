package dev.newsgraph.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long organisations used frameworks, by the events that they were in. */
public final class Uses {
  private static final Comparator<When> FIRST =
      Comparator.comparing(When::latest, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(When::precision)
          .thenComparing(
              When::earliest, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

  private final Map<Use, List<When>> ends = new HashMap<>();

  /** Who used what, by their ids. */
  private record Use(String subject, String framework) {}

  private Uses() {}

  /** The uses that these events, of any kind, subject and order, begin and end. */
  public static Uses of(Collection<Event> events) {
    Uses uses = new Uses();
    events.forEach(uses::add);
    return uses;
  }

  /**
   * The date that closes what an adoption opened: the first on which the same subject had dropped
   * the framework, or had taken up another in its place, and that is not before the adoption.
   *
   * <p>Only what is {@link Status#DONE} closes, and only where its date is known: what is announced
   * or planned leaves the use open.
   *
   * @return null while the use goes on, as far as is known, and for an event that is no adoption
   */
  public @Nullable When until(Event adopted) {
    if (adopted.kind() != EventKind.ADOPTED) {
      return null;
    }
    return first(
        adopted.when().earliest(),
        ends.getOrDefault(use(adopted, adopted.object()), List.of()).stream());
  }

  /**
   * {@return of the dates that end a use the one that closes what was begun then; null where none
   * does}
   *
   * @param begun the first day that it may have been; null where nothing bounds it from below
   * @param ends of one use, of what is {@link Status#DONE}, in any order
   */
  public static @Nullable When first(@Nullable LocalDate begun, Stream<When> ends) {
    return ends.filter(end -> end.isDated() && follows(end, begun)).min(FIRST).orElse(null);
  }

  /**
   * {@return the key of the use that an event ends, whatever its status; null where it ends none}
   */
  public static @Nullable String ended(Event event) {
    Entity left = left(event);
    return left == null ? null : key(event.subject().id(), left.id());
  }

  /** {@return what tells who uses which framework, by their ids} */
  public static String key(String subject, String framework) {
    return subject + "|" + framework;
  }

  private void add(Event event) {
    Entity left = left(event);
    if (left != null && event.status() == Status.DONE) {
      ends.computeIfAbsent(use(event, left), use -> new ArrayList<>()).add(event.when());
    }
  }

  private static @Nullable Entity left(Event event) {
    return switch (event.kind()) {
      case DROPPED -> event.object();
      case ADOPTED -> event.replaced();
      case BUILT_ON, DEVELOPED, RELEASED, CONTRIBUTED, MERGED_INTO -> null;
    };
  }

  private static Use use(Event event, Entity framework) {
    return new Use(event.subject().id(), framework.id());
  }

  /** Whether an end can lie on or behind a beginning, as far as both are known. */
  private static boolean follows(When end, @Nullable LocalDate begun) {
    LocalDate last = end.latest();
    return last == null || begun == null || !last.isBefore(begun);
  }
}
