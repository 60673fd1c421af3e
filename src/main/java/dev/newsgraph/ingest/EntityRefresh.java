package dev.newsgraph.ingest;

import com.google.common.collect.SetMultimap;
import dev.newsgraph.cypher.EntityWrites;
import dev.newsgraph.document.Provider;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names entities anew by what is still said of them, where something that was said is taken back.
 */
final class EntityRefresh {
  private final Transaction transaction;
  private final EntityRows entities;

  EntityRefresh(Transaction transaction, EntityRows entities) {
    this.transaction = transaction;
    this.entities = entities;
  }

  /**
   * {@return ids of those that have another name now}
   *
   * @param lost entities, by their ids, and what an article does not call them any more
   */
  Set<String> run(SetMultimap<String, String> lost) {
    if (lost.isEmpty()) {
      return Set.of();
    }
    providers(lost.keySet());
    List<Map<String, Object>> asked = new ArrayList<>();
    for (String id : lost.keySet()) {
      List<String> names = lost.get(id).stream().filter(name -> !name.isEmpty()).toList();
      asked.add(Map.of("id", id, "names", names));
    }
    Set<String> renamed = new HashSet<>();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Row row : transaction.run(EntityWrites.spellings(asked))) {
      List<String> names = row.texts("names").stream().sorted().toList();
      if (!names.getFirst().equals(row.text("before"))) {
        renamed.add(row.text("id"));
      }
      EntityKind kind = EntityKind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
      rows.add(
          Map.of(
              "id", row.text("id"),
              "name", names.getFirst(),
              "keys", EntityRows.keys(kind, names.getFirst(), names)));
    }
    if (!rows.isEmpty()) {
      transaction.run(EntityWrites.rename(rows));
    }
    return renamed;
  }

  private void providers(Collection<String> ids) {
    List<Map<String, @Nullable Object>> rows =
        transaction.run(EntityWrites.providersToldOf(ids)).stream()
            .map(this::provider)
            .map(entities::row)
            .toList();
    if (!rows.isEmpty()) {
      transaction.run(EntityWrites.replaceProviders(rows));
    }
  }

  private Provider provider(Row row) {
    String domain = row.text("domain");
    Stream<Provider> told =
        Stream.concat(
            row.texts("names").stream().map(name -> new Provider(domain, name, null)),
            row.texts("images").stream().map(image -> new Provider(domain, null, image)));
    return told.reduce(new Provider(domain, null, null), EntityRefresh::both);
  }

  private static Provider both(Provider a, Provider b) {
    return Objects.requireNonNull(ArticleMerge.provider(a, b));
  }
}
