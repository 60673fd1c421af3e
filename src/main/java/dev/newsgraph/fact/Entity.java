package dev.newsgraph.fact;

/**
 * A named thing that an article speaks of, by its canonical name.
 *
 * @param kind never {@link EntityKind#PROVIDER} or {@link EntityKind#TOPIC} in a mention or
 *     assertion
 * @param name the canonical name: the catalog's, or the name as written where the catalog knows
 *     none
 * @param listed whether the catalog knows it
 */
public record Entity(EntityKind kind, String name, boolean listed) {

  /** {@return the node id, {@code framework:pytorch}} */
  public String id() {
    return kind.id(name);
  }
}
