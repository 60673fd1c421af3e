package dev.newsgraph.export;

import dev.newsgraph.schema.Kind.NodeKind;
import dev.newsgraph.schema.Property;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What relationships of one type that leave one kind of node may be.
 *
 * @param ends the names of the kinds that they lead to
 * @param properties by name
 */
record EdgeKind(
    NodeKind start, String type, Set<String> ends, SortedMap<String, Property> properties) {

  static EdgeKind of(NodeKind start, String type) {
    return new EdgeKind(start, type, new TreeSet<>(), new TreeMap<>());
  }

  void add(NodeKind end, Map<String, Property> more) {
    ends.add(end.name());
    properties.putAll(more);
  }
}
