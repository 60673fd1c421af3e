package dev.newsgraph.ingest;

import dev.newsgraph.cypher.ArticleWrites;
import dev.newsgraph.cypher.EntityWrites;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.document.Article;
import dev.newsgraph.extract.Extraction;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what articles that are in the store speak of: provider, topics, and what they mention,
 * with the entities these are.
 */
final class Derivation {
  private final Transaction transaction;
  private final EntityRows entities;
  private final SpokenOf spokenOf;
  private final Set<String> written = new HashSet<>();

  Derivation(
      Transaction transaction,
      EntityRows entities,
      Map<String, Article> articles,
      Map<String, Extraction> extractions) {
    this.transaction = transaction;
    this.entities = entities;
    this.spokenOf = SpokenOf.of(entities, articles.values(), extractions);
  }

  /** {@return ids of entities that were there under another name} */
  Set<String> run() {
    List<Map<String, @Nullable Object>> providers =
        spokenOf.providers().values().stream().map(entities::row).toList();
    run(providers, EntityWrites::providers);
    providers.forEach(this::note);
    Set<String> renamed = new HashSet<>();
    unknown()
        .forEach(
            (kind, rows) -> {
              rows.forEach(this::note);
              transaction
                  .run(EntityWrites.entities(kind.label(), rows))
                  .forEach(row -> renamed.add(row.text("renamed")));
            });
    link();
    run(spokenOf.publishedBy(), ArticleWrites::publishedBy);
    run(spokenOf.about(), ArticleWrites::about);
    run(spokenOf.mentions(), ArticleWrites::mentions);
    return renamed;
  }

  private void note(Map<String, @Nullable Object> row) {
    written.add((String) Objects.requireNonNull(row.get("id")));
  }

  /** Joined with what they are linked to, where that is there; if it comes later, then. */
  private void link() {
    entities
        .links(written)
        .forEach((type, rows) -> transaction.run(EntityWrites.links(type, rows)));
  }

  /** {@return who speaks of what now, and under which names} */
  Set<Spelling> spellings() {
    return spokenOf.spellings();
  }

  /** Rows of what is not in the graph yet just as it is named. */
  private Map<EntityKind, List<Map<String, @Nullable Object>>> unknown() {
    Set<List<@Nullable Object>> there = there();
    Map<EntityKind, List<Map<String, @Nullable Object>>> unknown = new TreeMap<>();
    for (Entity entity : spokenOf.entities()) {
      Map<String, @Nullable Object> row = entities.row(entity);
      if (!there.contains(Arrays.asList(row.get("id"), row.get("name"), row.get("listed")))) {
        unknown.computeIfAbsent(entity.kind(), kind -> new ArrayList<>()).add(row);
      }
    }
    return unknown;
  }

  private Set<List<@Nullable Object>> there() {
    List<String> ids = spokenOf.entities().stream().map(Entity::id).distinct().toList();
    return ids.isEmpty()
        ? Set.of()
        : transaction.run(EntityWrites.names(ids)).stream()
            .map(row -> Arrays.asList(row.get("id"), row.get("name"), row.get("listed")))
            .collect(Collectors.toSet());
  }

  private interface Writing<T> {
    Statement of(Collection<T> rows);
  }

  private <T> void run(List<T> rows, Writing<T> writing) {
    if (!rows.isEmpty()) {
      transaction.run(writing.of(rows));
    }
  }
}
