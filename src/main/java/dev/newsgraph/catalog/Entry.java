package dev.newsgraph.catalog;

import dev.newsgraph.fact.EntityKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that the catalog knows.
 *
 * @param names the canonical one first
 * @param properties node properties besides name and aliases: {@code homepage}, {@code releasedOn},
 *     {@code domain}, …
 * @param developer of a framework: the organisation that first developed it, by its canonical name;
 *     null where not said
 */
public record Entry(
    EntityKind kind,
    List<Name> names,
    Map<String, String> properties,
    List<Link> links,
    @Nullable String developer) {

  public Entry {
    names = List.copyOf(names);
    properties = Map.copyOf(properties);
    links = List.copyOf(links);
  }

  /** {@return the canonical name} */
  public String name() {
    return names.getFirst().text();
  }

  /** {@return the other names, in the catalog's order} */
  public List<String> aliases() {
    return names.stream().skip(1).map(Name::text).toList();
  }

  /** {@return the node id; a provider's is its domain} */
  public String id() {
    return kind.id(
        kind == EntityKind.PROVIDER ? properties.getOrDefault("domain", name()) : name());
  }

  /** {@return all that tells this entry from another, in one fixed form} */
  String identity() {
    List<String> to =
        links.stream()
            .map(link -> link.type() + link.toKind() + link.to() + new TreeMap<>(link.properties()))
            .sorted()
            .toList();
    return kind + "|" + names + "|" + new TreeMap<>(properties) + "|" + to + "|" + developer + "\n";
  }

  /**
   * {@return the name that was in use on a day: a former name where one was, else the canonical
   * name}
   */
  public String nameOn(LocalDate day) {
    return names.stream()
        .filter(n -> n.from() != null || n.until() != null)
        .filter(
            n ->
                (n.from() == null || !day.isBefore(n.from()))
                    && (n.until() == null || !day.isAfter(n.until())))
        .map(Name::text)
        .findFirst()
        .orElse(name());
  }
}
