package dev.newsgraph.ingest;

import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import dev.newsgraph.store.Row;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That an article speaks of an entity, and what it calls it.
 *
 * @param article its id
 * @param entity its id
 * @param name as the article has it, or a provider's image; empty for that it speaks of it at all
 */
record Spelling(String article, String entity, String name) {

  /** {@return what rows of {@code ArticleWrites.forgetEntities} say} */
  static Set<Spelling> of(Collection<Row> rows) {
    Set<Spelling> spellings = new HashSet<>();
    for (Row row : rows) {
      add(spellings, row.text("article"), row.text("entity"), names(row));
    }
    return spellings;
  }

  /** Adds what an article calls an entity. */
  static void add(
      Collection<Spelling> spellings,
      String article,
      String entity,
      List<? extends @Nullable String> names) {
    spellings.add(new Spelling(article, entity, ""));
    names.stream()
        .filter(Objects::nonNull)
        .forEach(name -> spellings.add(new Spelling(article, entity, name)));
  }

  /** {@return the entities of which something is no more said, and what, by what was and is} */
  static SetMultimap<String, String> lost(Set<Spelling> before, Set<Spelling> now) {
    SetMultimap<String, String> lost = TreeMultimap.create();
    before.stream()
        .filter(spelling -> !now.contains(spelling))
        .forEach(spelling -> lost.put(spelling.entity(), spelling.name()));
    return lost;
  }

  @SuppressWarnings("unchecked")
  private static List<@Nullable String> names(Row row) {
    Object names = row.get("names");
    return names == null ? List.of() : (List<@Nullable String>) names;
  }
}
