package dev.newsgraph.catalog;

import dev.newsgraph.fact.EntityKind;
import java.util.Map;

/**
 * A relationship from an entry to another one.
 *
 * @param type {@code PART_OF}, {@code RENAMED_TO}, {@code AFFILIATED_WITH}, {@code OWNED_BY},
 *     {@code CONCERNS}, {@code BROADER} or {@code SUCCEEDED_BY}
 * @param to the other's canonical name
 * @param properties {@code since}, {@code role}
 */
public record Link(String type, EntityKind toKind, String to, Map<String, String> properties) {

  public Link {
    properties = Map.copyOf(properties);
  }
}
