package dev.newsgraph.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stories assert of one group (kind, subject and object) → the events they add up to, one for
 * each framework that is said to be replaced. The result depends on the set of assertions alone,
 * never on their order; stories can be added to what is known of others, and taken away again.
 *
 * <p>An assertion that names no replaced framework supports the event that its story names one for;
 * where the whole story is silent, the event of the group that names one, of several the one that
 * most stories tell.
 *
 * <p>Status and date are those that most independent stories give, weighed by certainty; on equal
 * weight the furthest status, and the date with the most trusted basis, then the finest, then the
 * earliest.
 *
 * <p>An event is told here by the id of what was replaced, {@link #SILENT} where nothing was.
 */
public final class Consolidation {
  /** In place of the id of a replaced framework, where none is named. */
  public static final String SILENT = "";

  private static final Comparator<Told> FIXED_ORDER =
      Comparator.comparing(Told::articleId)
          .thenComparing(told -> told.assertion().evidence().field())
          .thenComparingInt(told -> told.assertion().evidence().start())
          .thenComparing(told -> told.assertion().evidence().rule())
          .thenComparing(told -> key(told, List.of(told)));

  private final TreeMap<String, Support> named;
  private final Support silent;
  private @Nullable String best;

  /**
   * What is known of a group.
   *
   * @param named the support of events by stories that name what was replaced, at least of those
   *     that are to change and of {@link #best}
   * @param silent the support by stories that do not
   */
  public Consolidation(Map<String, Support> named, Support silent) {
    this.named = new TreeMap<>(named);
    this.silent = silent;
  }

  /** {@return what these stories add up to} */
  public static Consolidation of(Collection<Told> stories) {
    Consolidation group = new Consolidation(Map.of(), new Support());
    group.add(stories);
    return group;
  }

  /** Adds whole stories. */
  public void add(Collection<Told> stories) {
    change(stories, Support::add);
  }

  /** Takes away whole stories that were added. */
  public void remove(Collection<Told> stories) {
    change(stories, Support::remove);
  }

  private void change(Collection<Told> stories, BiConsumer<Support, Collection<Assertion>> change) {
    for (Collection<Told> story : byStory(stories)) {
      TreeMap<String, List<Assertion>> supported = new TreeMap<>();
      for (Told told : story) {
        supported.computeIfAbsent(key(told, story), k -> new ArrayList<>()).add(told.assertion());
      }
      supported.forEach((key, assertions) -> change.accept(support(key), assertions));
    }
    named.values().removeIf(Support::isEmpty);
    best = null;
  }

  private Support support(String key) {
    return key.equals(SILENT) ? silent : named.computeIfAbsent(key, k -> new Support());
  }

  private static Collection<List<Told>> byStory(Collection<Told> told) {
    return told.stream().collect(Collectors.groupingBy(Told::story)).values();
  }

  /** What an assertion, or else its story, names as replaced. */
  private static String key(Told told, Collection<Told> story) {
    Entity replaced = told.assertion().replaced();
    return replaced != null
        ? replaced.id()
        : story.stream()
            .map(other -> other.assertion().replaced())
            .filter(Objects::nonNull)
            .map(Entity::id)
            .min(Comparator.naturalOrder())
            .orElse(SILENT);
  }

  /** {@return whether there are stories that name nothing replaced} */
  public boolean hasSilent() {
    return !silent.isEmpty();
  }

  /** {@return the event that silent stories support} */
  public String best() {
    if (best == null) {
      best =
          named.keySet().stream()
              .max(Comparator.comparingInt(this::stories).thenComparing(Comparator.reverseOrder()))
              .orElse(SILENT);
    }
    return best;
  }

  /** {@return how many stories name this as replaced} */
  public int stories(String replaced) {
    return named(replaced).stories();
  }

  /** {@return what whole stories name as replaced, {@link #SILENT} for those that name nothing} */
  public static Set<String> keys(Collection<Told> stories) {
    return byStory(stories).stream()
        .flatMap(story -> story.stream().map(told -> key(told, story)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** {@return the assertions of whole stories by the events that they support} */
  public Map<String, List<Told>> byEvent(Collection<Told> stories) {
    Map<String, List<Told>> byEvent = new TreeMap<>();
    String best = best();
    for (Collection<Told> story : byStory(stories)) {
      for (Told told : story) {
        String key = key(told, story);
        byEvent.computeIfAbsent(key.equals(SILENT) ? best : key, k -> new ArrayList<>()).add(told);
      }
    }
    return byEvent;
  }

  /** {@return whether any story supports an event} */
  public boolean supports(String replaced) {
    return named.containsKey(replaced) || hasSilent(replaced);
  }

  /** {@return what supports an event by stories that say what was replaced; empty for none} */
  public Support named(Event event) {
    return named(key(event));
  }

  private Support named(String replaced) {
    return named.getOrDefault(replaced, new Support());
  }

  /** {@return what supports an event by stories that do not say what was replaced; or null} */
  public @Nullable Support silent(Event event) {
    return hasSilent(key(event)) ? silent : null;
  }

  private boolean hasSilent(String replaced) {
    return hasSilent() && replaced.equals(best());
  }

  private static String key(Event event) {
    return event.replaced() == null ? SILENT : event.replaced().id();
  }

  /**
   * {@return the events of a group of which these are all assertions, ordered by what was replaced}
   */
  public List<Event> events(Collection<Told> all) {
    List<Event> events = new ArrayList<>();
    byEvent(all)
        .forEach(
            (key, told) -> {
              Entity replaced =
                  told.stream()
                      .map(one -> one.assertion().replaced())
                      .filter(Objects::nonNull)
                      .findFirst()
                      .orElse(null);
              events.add(event(told.getFirst().assertion(), replaced, told));
            });
    return events;
  }

  /**
   * {@return an event that stories support}
   *
   * @param one any assertion of the group
   * @param evidence assertions of the event, in any order
   */
  public Event event(Assertion one, @Nullable Entity replaced, Collection<Told> evidence) {
    String key = replaced == null ? SILENT : replaced.id();
    Support all = hasSilent(key) ? named(key).and(silent) : named(key);
    Status status = all.status();
    return new Event(
        one.kind(),
        one.subject(),
        one.object(),
        replaced,
        status,
        all.when(status),
        all.certainty(),
        all.stories(),
        evidence.stream().sorted(FIXED_ORDER).toList());
  }
}
