package dev.newsgraph.extract;

import dev.newsgraph.fact.EntityKind;
import java.util.List;

/**
 * What the list that a name stands in tells of it: between known products it is one, between known
 * firms a firm. Immutable.
 */
final class ListClues {
  private static final List<EntityKind> FIRM = List.of(EntityKind.ORGANISATION);
  private static final List<EntityKind> PRODUCT = List.of(EntityKind.FRAMEWORK);
  private static final int ENOUGH = 2;
  private static final int SURE = 3;

  private ListClues() {}

  /**
   * {@return more than 0 where a name stands in a list of firms, less where of products, else 0}
   */
  static int vote(List<Unit> units, int i) {
    int firms = 0;
    int products = 0;
    for (int step = -1; step <= 1; step += 2) {
      for (int at = next(units, i, step); at >= 0; at = next(units, at, step)) {
        Unit unit = units.get(at);
        boolean listed = unit.entities().getFirst().listed();
        boolean firm = unit.as(FIRM) != null;
        boolean product = unit.as(PRODUCT) != null;
        firms += listed && firm && !product ? 1 : 0;
        products += listed && product && !firm ? 1 : 0;
      }
    }
    if (firms > 0 && products > 0) {
      return 0;
    }
    return firms >= ENOUGH ? SURE : products >= ENOUGH ? -SURE : 0;
  }

  /** The next name of the list in one direction; -1 where the list ends. */
  private static int next(List<Unit> units, int i, int step) {
    int at = i + step;
    while (at >= 0 && at < units.size() && Units.isLink(units.get(at))) {
      at += step;
    }
    boolean linked = Math.abs(at - i) > 1 && at >= 0 && at < units.size();
    return linked && units.get(at).isName() ? at : -1;
  }
}
