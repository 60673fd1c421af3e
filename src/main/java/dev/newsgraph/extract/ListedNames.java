package dev.newsgraph.extract;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.fact.Entity;

/**
 * Gives a name that was told by its form, and that the catalog knows as an alias, the name of the
 * catalog's entry: the graph has one node for both. It stays as unsure as it was. Immutable.
 */
record ListedNames(Catalog catalog) {

  /** {@return the sentence where no alias of the catalog is taken for a name of its own} */
  Sentence read(Sentence sentence) {
    if (sentence.units().stream().allMatch(this::isSettled)) {
      return sentence;
    }
    return sentence.with(sentence.units().stream().map(this::read).toList());
  }

  private Unit read(Unit unit) {
    return isSettled(unit)
        ? unit
        : unit.meaning(unit.entities().stream().map(this::known).distinct().toList());
  }

  private boolean isSettled(Unit unit) {
    return unit.entities().stream().allMatch(entity -> known(entity).equals(entity));
  }

  private Entity known(Entity entity) {
    return entity.listed()
        ? entity
        : catalog
            .find(entity.kind(), entity.name())
            .map(entry -> new Entity(entry.kind(), entry.name(), false))
            .filter(known -> !known.id().equals(entity.id()))
            .orElse(entity);
  }
}
