package dev.newsgraph.extract;

import dev.newsgraph.fact.Entity;
import java.util.List;

/**
 * A place in a text where a name of the catalog stands.
 *
 * @param start offset in the plain text
 * @param end offset behind it, without a possessive
 * @param entities what the name may stand for, at least one, of different kinds
 */
record NameSpan(int start, int end, List<Entity> entities) {

  NameSpan {
    entities = List.copyOf(entities);
  }
}
