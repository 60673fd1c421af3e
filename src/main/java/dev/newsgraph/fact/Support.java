package dev.newsgraph.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the stories behind an event weigh: all that its status, date, certainty and count of stories
 * follow from. A story weighs by its surest assertion, and by the surest for each status and date
 * that it gives.
 *
 * <p>Weights are whole numbers, so that stories add up in any order and can be taken away again.
 * Their keys are text, as they are stored: of thousands of dates few are ever looked at.
 */
public final class Support {
  private static final double SUREST = 0.99;
  private static final double MILLIONTHS = 1e6;
  private static final String STORY = "story ";
  private static final String STATUS = "status ";
  private static final String DATE = "date ";
  private static final String NO_DATE = "-";

  private static final Comparator<When> BEST_DATE_FIRST =
      Comparator.comparing(When::basis, Comparator.nullsLast(Comparator.<When.Basis>naturalOrder()))
          .thenComparing(When::precision)
          .thenComparing(When::earliest, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(When::latest, Comparator.nullsLast(Comparator.naturalOrder()));

  private final TreeMap<String, Long> weights = new TreeMap<>();

  /** {@return what {@link #text} wrote} */
  public static Support of(String text) {
    Support support = new Support();
    text.lines()
        .forEach(
            line -> {
              int space = line.lastIndexOf(' ');
              support.weights.put(
                  line.substring(0, space), Long.valueOf(line.substring(space + 1)));
            });
    return support;
  }

  /** {@return the weights, one a line, the same for the same stories; empty for none} */
  public String text() {
    return weights.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** Adds what one story asserts. */
  void add(Collection<Assertion> story) {
    weights(story).forEach(this::add);
  }

  /** Takes away a story that was added. */
  void remove(Collection<Assertion> story) {
    weights(story).forEach((key, weight) -> add(key, -weight));
  }

  /** {@return the weights of both} */
  Support and(Support other) {
    if (weights.size() < other.weights.size()) {
      return other.and(this);
    }
    Support both = new Support();
    both.weights.putAll(weights);
    other.weights.forEach(both::add);
    return both;
  }

  boolean isEmpty() {
    return weights.isEmpty();
  }

  private void add(String key, long weight) {
    long sum = weights.getOrDefault(key, 0L) + weight;
    if (sum < 0) {
      throw new IllegalStateException("taken away more often than added: " + key);
    }
    if (sum == 0) {
      weights.remove(key);
    } else {
      weights.put(key, sum);
    }
  }

  private static Map<String, Long> weights(Collection<Assertion> story) {
    Map<String, Long> weights = new HashMap<>();
    long surest = 0;
    for (Assertion one : story) {
      long certainty = Math.round(one.certainty() * MILLIONTHS);
      surest = Math.max(surest, certainty);
      weights.merge(STATUS + one.status(), certainty, Math::max);
      weights.merge(DATE + one.status() + " " + one.when().text(), certainty, Math::max);
    }
    weights.put(STORY + surest, 1L);
    return weights;
  }

  /** {@return how many independent stories there are} */
  int stories() {
    return (int) under(STORY, key -> true).values().stream().mapToLong(Long::longValue).sum();
  }

  /** {@return {@code 1 − Π(1 − c)} over the stories, at most 0.99, in thousandths} */
  double certainty() {
    double doubt = 1;
    for (Map.Entry<String, Long> stories : under(STORY, key -> true).entrySet()) {
      double certainty = Long.parseLong(stories.getKey()) / MILLIONTHS;
      for (long i = 0; i < stories.getValue() && 1 - doubt < SUREST; i++) {
        doubt *= 1 - certainty;
      }
    }
    return Math.min(SUREST, Math.round((1 - doubt) * 1000) / 1000.0);
  }

  /** {@return the heaviest status; of several the furthest} */
  Status status() {
    return under(STATUS, key -> true).entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(entry -> Status.valueOf(entry.getKey()), Comparator.reverseOrder()))
        .map(entry -> Status.valueOf(entry.getKey()))
        .orElseThrow();
  }

  /**
   * {@return the heaviest date of that status; where none is known, of any} A day on which
   * something was announced is no day on which it was done.
   */
  When when(Status status) {
    Map<String, Long> dates = under(DATE + status + " ", Support::isDated);
    if (dates.isEmpty()) {
      dates = ofAnyStatus(Support::isDated);
    }
    return heaviest(dates.isEmpty() ? ofAnyStatus(date -> true) : dates);
  }

  private Map<String, Long> ofAnyStatus(Predicate<String> asked) {
    Map<String, Long> all = new HashMap<>();
    for (Status status : Status.values()) {
      under(DATE + status + " ", asked)
          .forEach((date, weight) -> all.merge(date, weight, Long::sum));
    }
    return all;
  }

  /** The weights of the keys that begin so, by the rest of these. */
  private Map<String, Long> under(String prefix, Predicate<String> asked) {
    Map<String, Long> found = new TreeMap<>();
    for (Map.Entry<String, Long> entry : weights.tailMap(prefix).entrySet()) {
      if (!entry.getKey().startsWith(prefix)) {
        break;
      }
      String key = entry.getKey().substring(prefix.length());
      if (asked.test(key)) {
        found.put(key, entry.getValue());
      }
    }
    return found;
  }

  private static When heaviest(Map<String, Long> dates) {
    long most = dates.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    return dates.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .map(entry -> When.of(entry.getKey()))
        .min(BEST_DATE_FIRST)
        .orElseThrow();
  }

  private static boolean isDated(String date) {
    return !date.startsWith(NO_DATE + " ");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Support support && weights.equals(support.weights);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(weights);
  }

  @Override
  public String toString() {
    return text();
  }
}
