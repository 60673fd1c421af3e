package dev.newsgraph.extract;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.fact.Entity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives names that were told by their form, and for which the graph has one node, one name
 * throughout an article: that of the catalog's entry where the catalog knows them as an alias, or
 * else the one that stands first. They stay as unsure as they were. Not thread-safe.
 */
final class NodeNames {
  private final Catalog catalog;
  private final Map<String, Entity> first = new HashMap<>();

  NodeNames(Catalog catalog) {
    this.catalog = catalog;
  }

  /** {@return the sentence with one name for each node} */
  Sentence read(Sentence sentence) {
    for (Unit unit : sentence.units()) {
      if (!isListed(unit)) {
        return sentence.with(sentence.units().stream().map(this::read).toList());
      }
    }
    return sentence;
  }

  private Unit read(Unit unit) {
    return isListed(unit)
        ? unit
        : unit.meaning(unit.entities().stream().map(this::named).distinct().toList());
  }

  private static boolean isListed(Unit unit) {
    List<Entity> entities = unit.entities();
    return entities.isEmpty() || entities.stream().allMatch(Entity::listed);
  }

  private Entity named(Entity entity) {
    return entity.listed() ? entity : first.computeIfAbsent(entity.id(), id -> known(entity));
  }

  private Entity known(Entity entity) {
    return catalog
        .find(entity.kind(), entity.name())
        .map(entry -> new Entity(entry.kind(), entry.name(), false))
        .orElse(entity);
  }
}
