package dev.newsgraph.extract;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.fact.Entity;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a name that was told by its form, and that the catalog knows as an alias, the name of the
 * catalog's entry: the graph has one node for both. It stays as unsure as it was. Immutable.
 */
record ListedNames(Catalog catalog) {

  /** {@return the sentence where no name of the catalog is unlisted} */
  Sentence read(Sentence sentence) {
    if (sentence.units().stream().noneMatch(this::isMeant)) {
      return sentence;
    }
    List<Unit> units = new ArrayList<>(sentence.units());
    units.replaceAll(
        unit -> isMeant(unit) ? unit.meaning(known(unit.entities().getFirst())) : unit);
    return sentence.with(units);
  }

  private boolean isMeant(Unit unit) {
    if (unit.entities().size() != 1) {
      return false;
    }
    Entity entity = unit.entities().getFirst();
    return !entity.listed() && !known(entity).equals(entity);
  }

  private Entity known(Entity entity) {
    return catalog
        .find(entity.kind(), entity.name())
        .map(entry -> new Entity(entry.kind(), entry.name(), false))
        .filter(known -> !known.id().equals(entity.id()))
        .orElse(entity);
  }
}
