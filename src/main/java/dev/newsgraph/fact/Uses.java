package dev.newsgraph.fact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** How long organisations used frameworks, by the events that they were in. */
public final class Uses {
  private static final Comparator<When> FIRST =
      Comparator.comparing(When::latest, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(When::precision)
          .thenComparing(
              When::earliest, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

  private final Map<String, Ends> ends = new HashMap<>();

  /** The dates that end one use, of what is {@link Status#DONE}. */
  public static final class Ends {
    private final NavigableMap<LocalDate, When> byLast = new TreeMap<>();

    /** Adds a date, in any order; one that is not known ends nothing. */
    public void add(When end) {
      if (end.isDated()) {
        LocalDate last = Objects.requireNonNullElse(end.latest(), LocalDate.MAX);
        byLast.merge(last, end, BinaryOperator.minBy(FIRST));
      }
    }

    /**
     * {@return the date that closes what was begun then: the first that can lie on or behind that
     * day; null where none does}
     *
     * @param begun the first day that it may have been; null where nothing bounds it from below
     */
    public @Nullable When first(@Nullable LocalDate begun) {
      Map.Entry<LocalDate, When> first =
          byLast.ceilingEntry(Objects.requireNonNullElse(begun, LocalDate.MIN));
      return first == null ? null : first.getValue();
    }
  }

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
    return ends.getOrDefault(use(adopted, adopted.object()), new Ends())
        .first(adopted.when().earliest());
  }

  /**
   * {@return what an event closes: the key of a use, a blank, and {@link When#text}; null where it
   * closes none, or is not {@link Status#DONE}}
   */
  public static @Nullable String closed(Event event) {
    Entity left = left(event);
    return left == null || event.status() != Status.DONE
        ? null
        : use(event, left) + " " + event.when().text();
  }

  /** {@return what tells who uses which framework, by their ids} */
  public static String key(String subject, String framework) {
    return subject + "|" + framework;
  }

  private void add(Event event) {
    Entity left = left(event);
    if (left != null && event.status() == Status.DONE) {
      ends.computeIfAbsent(use(event, left), use -> new Ends()).add(event.when());
    }
  }

  private static @Nullable Entity left(Event event) {
    return switch (event.kind()) {
      case DROPPED -> event.object();
      case ADOPTED -> event.replaced();
      case BUILT_ON, DEVELOPED, RELEASED, CONTRIBUTED, MERGED_INTO -> null;
    };
  }

  private static String use(Event event, Entity framework) {
    return key(event.subject().id(), framework.id());
  }
}
