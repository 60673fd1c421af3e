package dev.newsgraph.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What many articles assert → the events they add up to. The result depends on the set of
 * assertions alone, never on their order.
 *
 * <p>An assertion that names no replaced framework supports the event that names one, where there
 * is one; of several, the best supported. Status and date are those that most independent stories
 * give, weighed by certainty; on equal weight the furthest status, and the date with the most
 * trusted basis, then the finest, then the earliest.
 */
public final class Consolidation {
  private static final double SUREST = 0.99;

  private static final Comparator<Told> FIXED_ORDER =
      Comparator.comparing(Told::articleId)
          .thenComparing(told -> told.assertion().evidence().field())
          .thenComparingInt(told -> told.assertion().evidence().start())
          .thenComparing(told -> told.assertion().evidence().rule());

  private static final Comparator<When> BEST_DATE_FIRST =
      Comparator.comparing(When::basis, Comparator.nullsLast(Comparator.<When.Basis>naturalOrder()))
          .thenComparing(When::precision)
          .thenComparing(When::earliest, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(When::latest, Comparator.nullsLast(Comparator.naturalOrder()));

  private Consolidation() {}

  /**
   * {@return the events of assertions that share kind, subject and object, ordered by what was
   * replaced}
   */
  public static List<Event> events(Collection<Told> group) {
    Map<String, List<Told>> byReplaced = new TreeMap<>();
    for (Told told : group) {
      Entity replaced = told.assertion().replaced();
      byReplaced
          .computeIfAbsent(replaced == null ? "" : replaced.id(), r -> new ArrayList<>())
          .add(told);
    }
    List<Told> silent = byReplaced.remove("");
    if (byReplaced.isEmpty()) {
      return silent == null ? List.of() : List.of(event(silent));
    }
    if (silent != null) {
      bestSupported(byReplaced).addAll(silent);
    }
    return byReplaced.values().stream().map(Consolidation::event).toList();
  }

  private static List<Told> bestSupported(Map<String, List<Told>> byReplaced) {
    List<Told> best = List.of();
    for (List<Told> candidate : byReplaced.values()) {
      if (stories(candidate).size() > stories(best).size()) {
        best = candidate;
      }
    }
    return best;
  }

  private static Event event(List<Told> unordered) {
    List<Told> told = unordered.stream().sorted(FIXED_ORDER).toList();
    Assertion first =
        told.stream()
            .map(Told::assertion)
            .filter(a -> a.replaced() != null)
            .findFirst()
            .orElse(told.getFirst().assertion());
    Status status = status(told);
    Map<String, Double> stories = stories(told);
    double doubt =
        stories.values().stream().reduce(1.0, (left, certainty) -> left * (1 - certainty));
    return new Event(
        first.kind(),
        first.subject(),
        first.object(),
        first.replaced(),
        status,
        when(told, status),
        Math.min(SUREST, Math.round((1 - doubt) * 1000) / 1000.0),
        stories.size(),
        told);
  }

  /** Each story's surest certainty. */
  private static Map<String, Double> stories(List<Told> told) {
    Map<String, Double> stories = new TreeMap<>();
    told.forEach(one -> stories.merge(one.story(), one.assertion().certainty(), Math::max));
    return stories;
  }

  private static Status status(List<Told> told) {
    return heaviest(told, Assertion::status, Comparator.naturalOrder());
  }

  /** A day on which something was announced is no day on which it was done. */
  private static When when(List<Told> told, Status status) {
    List<Told> dated =
        told.stream().filter(one -> one.assertion().when().earliest() != null).toList();
    List<Told> sameStatus =
        dated.stream().filter(one -> one.assertion().status() == status).toList();
    List<Told> telling = sameStatus.isEmpty() ? dated : sameStatus;
    return heaviest(telling.isEmpty() ? told : telling, Assertion::when, BEST_DATE_FIRST);
  }

  /** The value with the most weight over stories; on equal weight the first by the order given. */
  private static <T> T heaviest(
      List<Told> told, Function<Assertion, T> value, Comparator<? super T> preferred) {
    Map<T, Map<String, Double>> weights = new HashMap<>();
    for (Told one : told) {
      weights
          .computeIfAbsent(value.apply(one.assertion()), v -> new TreeMap<>())
          .merge(one.story(), one.assertion().certainty(), Math::max);
    }
    Comparator<Map.Entry<T, Map<String, Double>>> byWeight =
        Comparator.comparingDouble(entry -> weight(entry.getValue()));
    return weights.entrySet().stream()
        .min(byWeight.reversed().thenComparing(Map.Entry.comparingByKey(preferred)))
        .orElseThrow()
        .getKey();
  }

  private static double weight(Map<String, Double> stories) {
    return Math.round(stories.values().stream().mapToDouble(Double::doubleValue).sum() * 1e6) / 1e6;
  }
}
