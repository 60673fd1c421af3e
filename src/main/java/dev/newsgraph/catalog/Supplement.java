package dev.newsgraph.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entries that a site's own data add to a catalog; the result does not depend on their order. */
final class Supplement {
  private final Catalog catalog;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  Supplement(Catalog catalog) {
    this.catalog = catalog;
    catalog.entries().forEach(entry -> entries.put(entry.id(), entry));
  }

  List<Entry> entries(Collection<Entry> more) {
    more.stream().sorted(Comparator.comparing(Entry::identity)).forEach(this::add);
    return new ArrayList<>(entries.values());
  }

  private void add(Entry entry) {
    Optional<Entry> known =
        entry.names().stream()
            .flatMap(name -> catalog.find(entry.kind(), name.text()).stream())
            .findFirst();
    String key = known.orElse(entry).id();
    Entry there = entries.get(key);
    entries.put(key, there == null ? entry : both(there, entry));
  }

  private Entry both(Entry known, Entry more) {
    List<Name> names = new ArrayList<>(known.names());
    for (Name name : more.names()) {
      boolean isNew = names.stream().noneMatch(n -> n.text().equalsIgnoreCase(name.text()));
      if (isNew && catalog.find(known.kind(), name.text()).isEmpty()) {
        names.add(name);
      }
    }
    Map<String, String> properties = new HashMap<>(more.properties());
    properties.putAll(known.properties());
    List<Link> links = new ArrayList<>(known.links());
    more.links().stream().filter(link -> !links.contains(link)).forEach(links::add);
    return new Entry(known.kind(), names, properties, links, known.developer());
  }
}
