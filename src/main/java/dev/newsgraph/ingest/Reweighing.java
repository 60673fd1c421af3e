package dev.newsgraph.ingest;

import dev.newsgraph.cypher.EventWrites;
import dev.newsgraph.fact.Consolidation;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Event;
import dev.newsgraph.fact.Support;
import dev.newsgraph.fact.Told;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events that change with what is told. What other stories told is known by its weight, so that
 * a batch costs what it brings, however much is told of an event. Only where an event is named
 * anew, or silent stories support another one than before, all that is told of its group is read.
 */
final class Reweighing {
  private final Transaction transaction;
  private final Retold retold;
  private final Set<String> stored = new HashSet<>();
  private final List<Weighed> weighed = new ArrayList<>();

  /** An event, and the group that it follows from. */
  record Weighed(Event event, Consolidation group) {}

  /** What the graph keeps of a group. */
  private static final class Kept {
    private final Map<String, Support> named = new HashMap<>();
    private final Map<String, @Nullable Entity> replaced = new HashMap<>();
    private Support silent = new Support();
    private @Nullable String best;

    void add(Row row) {
      String name = (String) row.get("replaced");
      Entity entity = name == null ? null : new Entity(EntityKind.FRAMEWORK, name, true);
      String key = entity == null ? Consolidation.SILENT : entity.id();
      replaced.put(key, entity);
      if (entity != null) {
        named.put(key, Support.of(row.text("support")));
      }
      if (row.get("silent") != null) {
        silent = Support.of(row.text("silent"));
        best = key;
      }
    }
  }

  Reweighing(Transaction transaction, Retold retold) {
    this.transaction = transaction;
    this.retold = retold;
  }

  /** Weighs what stories touch; these groups anew. */
  void run(Set<String> groups) {
    Set<String> anew = new TreeSet<>(groups);
    Map<String, Kept> kept = kept(anew);
    retold
        .groups()
        .forEach(
            (name, group) -> {
              if (!anew.contains(name)
                  && !weigh(name, group, kept.getOrDefault(name, new Kept()))) {
                anew.add(name);
              }
            });
    if (!anew.isEmpty()) {
      retold.all(anew, stored).values().forEach(this::all);
    }
  }

  /** {@return events that are new, or may be other than before} */
  List<Weighed> events() {
    return weighed;
  }

  /** {@return ids of those that are in the graph, and of events that are no more} */
  Set<String> stored() {
    return stored;
  }

  private void all(List<Told> told) {
    Consolidation group = Consolidation.of(told);
    group.events(told).forEach(event -> weighed.add(new Weighed(event, group)));
  }

  private Map<String, Kept> kept(Set<String> anew) {
    List<Map<String, Object>> asked = new ArrayList<>();
    retold
        .groups()
        .forEach(
            (name, group) -> {
              if (!anew.contains(name)) {
                asked.add(asked(name, group));
              }
            });
    Map<String, Kept> kept = new HashMap<>();
    if (!asked.isEmpty()) {
      for (Row row : transaction.run(EventWrites.support(asked))) {
        kept.computeIfAbsent(row.text("group"), g -> new Kept()).add(row);
      }
    }
    return kept;
  }

  private static Map<String, Object> asked(String name, Retold.Group group) {
    Set<String> now = Consolidation.keys(group.now());
    boolean silent = now.contains(Consolidation.SILENT);
    Set<String> keys = new TreeSet<>(now);
    keys.addAll(Consolidation.keys(group.before()));
    keys.remove(Consolidation.SILENT);
    return Map.of(
        "group", name,
        "events", keys.stream().map(key -> Event.id(name, key)).toList(),
        "silent", silent);
  }

  /** {@return whether the events follow from what is kept, or all that is told must be read} */
  private boolean weigh(String name, Retold.Group told, Kept kept) {
    Consolidation group = new Consolidation(kept.named, kept.silent);
    int most = kept.best == null ? 0 : group.stories(kept.best);
    Set<String> keys = new TreeSet<>(group.byEvent(told.before()).keySet());
    group.remove(told.before());
    group.add(told.now());
    if (kept.best != null && group.hasSilent() && !isBest(kept.best, most, group)) {
      return false;
    }
    Map<String, List<Told>> now = group.byEvent(told.now());
    keys.addAll(now.keySet());
    for (String key : keys) {
      if (kept.replaced.containsKey(key)) {
        stored.add(Event.id(name, key));
      }
      if (group.supports(key)) {
        weighed.add(new Weighed(event(key, group, told, now, kept), group));
      }
    }
    return true;
  }

  /** Events that were not read have no more stories than the best had. */
  private static boolean isBest(String best, int most, Consolidation group) {
    return group.best().equals(best) && group.stories(best) >= most;
  }

  private static Event event(
      String key, Consolidation group, Retold.Group told, Map<String, List<Told>> now, Kept kept) {
    Told any = Stream.concat(told.now().stream(), told.before().stream()).findAny().orElseThrow();
    List<Told> evidence = now.getOrDefault(key, List.of());
    Entity replaced =
        evidence.stream()
            .map(one -> one.assertion().replaced())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(kept.replaced.get(key));
    return group.event(any.assertion(), replaced, evidence);
  }
}
