package dev.newsgraph.ingest;

import dev.newsgraph.document.Provider;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All that articles name → nodes, the names they are looked up by, and what the catalog knows. */
final class EntityStep {
  private final GraphDraft draft;
  private final EntityRows rows;
  private final Map<String, Provider> providers = new ConcurrentHashMap<>();
  private final Set<Entity> named = ConcurrentHashMap.newKeySet();
  private final Map<String, Node> nodes = new TreeMap<>();
  private final Set<String> keys = new HashSet<>();

  /** An entity in the making, as {@code EntityWrites.entities} makes it. */
  private static final class Node {
    private final String label;
    private final Map<String, @Nullable Object> properties = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    Node(String label) {
      this.label = label;
    }
  }

  EntityStep(GraphDraft draft, EntityRows rows) {
    this.draft = draft;
    this.rows = rows;
  }

  /** Takes what an article speaks of. */
  void add(SpokenOf spokenOf) {
    spokenOf
        .providers()
        .forEach(
            (domain, provider) ->
                providers.merge(
                    domain,
                    provider,
                    (a, b) -> Objects.requireNonNull(ArticleMerge.provider(a, b))));
    named.addAll(spokenOf.entities());
  }

  /** Writes all; {@return the names, by id} */
  Map<String, String> run() {
    providers.values().forEach(this::provider);
    // Of the spellings of a name that the catalog does not know, the first in order stays.
    named.stream().sorted(Comparator.comparing(Entity::name)).forEach(this::entity);
    nodes.forEach(this::write);
    rows.links(nodes.keySet()).forEach(this::links);
    Map<String, String> names = new HashMap<>();
    nodes.forEach((id, node) -> names.put(id, (String) value(node.properties, "name")));
    return names;
  }

  private void provider(Provider provider) {
    Map<String, @Nullable Object> row = rows.row(provider);
    Node node = node(row, EntityKind.PROVIDER);
    for (String property : List.of("id", "domain", "name", "imageUrl")) {
      node.properties.put(property, row.get(property));
    }
  }

  private void entity(Entity entity) {
    Map<String, @Nullable Object> row = rows.row(entity);
    Node node = node(row, entity.kind());
    node.properties.putAll(properties(row));
    node.properties.put("id", row.get("id"));
    node.properties.putIfAbsent("name", row.get("name"));
  }

  @SuppressWarnings("unchecked")
  private Node node(Map<String, @Nullable Object> row, EntityKind kind) {
    Node node = nodes.computeIfAbsent((String) value(row, "id"), id -> new Node(kind.label()));
    node.keys.addAll((List<String>) value(row, "keys"));
    return node;
  }

  private void write(String id, Node node) {
    draft.node(id, List.of(node.label, "Entity"), node.properties);
    for (String key : node.keys) {
      String alias = "alias:" + key;
      if (keys.add(key)) {
        draft.node(alias, List.of("Alias"), Map.of("key", key));
      }
      draft.link(alias, "ALIAS_OF", id, Map.of());
    }
  }

  private void links(String type, List<Map<String, Object>> links) {
    Map<String, Map<String, @Nullable Object>> byEnds = new TreeMap<>();
    for (Map<String, Object> link : links) {
      byEnds
          .computeIfAbsent(link.get("from") + " " + link.get("to"), ends -> new HashMap<>(link))
          .merge("properties", properties(link), EntityStep::both);
    }
    for (Map<String, @Nullable Object> link : byEnds.values()) {
      String from = (String) value(link, "from");
      String to = (String) value(link, "to");
      if (nodes.containsKey(from) && nodes.containsKey(to)) {
        draft.link(from, type, to, properties(link));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Object both(Object a, Object b) {
    Map<String, Object> all = new HashMap<>((Map<String, Object>) a);
    all.putAll((Map<String, Object>) b);
    return all;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> properties(
      Map<String, ? extends @Nullable Object> row) {
    return (Map<String, @Nullable Object>) value(row, "properties");
  }

  private static Object value(Map<String, ? extends @Nullable Object> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }
}
