package dev.newsgraph.export;

import dev.newsgraph.export.ExportedEdge.End;
import dev.newsgraph.export.GraphRows.Sink;
import dev.newsgraph.schema.Property;
import dev.newsgraph.schema.PropertyType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Gives relationships, which have no id in the graph, one that depends on nothing but what they
 * are: start, type and end; a property that is an id itself ({@code eventId}); and, of those that
 * share all this, the place in the order of their properties, from the second on.
 */
final class ParallelEdges {
  private static final Comparator<ExportedEdge> BY_ID =
      Comparator.comparing(ExportedEdge::id).thenComparing(edge -> edge.properties().toString());

  private final Sink<ExportedEdge> sink;

  /** Those between two nodes, of one type, so far. */
  private final List<ExportedEdge> group = new ArrayList<>();

  private String between = "";

  ParallelEdges(Sink<ExportedEdge> sink) {
    this.sink = sink;
  }

  /** Takes the next in the order of start, type and end. */
  void add(EdgeKind kind, End start, End end, SortedMap<String, Object> properties) {
    String here = start.id() + " " + kind.type() + " " + end.id();
    if (!here.equals(between)) {
      flush();
      between = here;
    }
    group.add(new ExportedEdge(here + key(kind, properties), kind.type(), start, end, properties));
  }

  private static String key(EdgeKind kind, SortedMap<String, Object> properties) {
    return kind.properties().values().stream()
        .filter(property -> property.type() == PropertyType.Scalar.ID)
        .map(Property::name)
        .filter(name -> properties.containsKey(name))
        .map(name -> " " + properties.get(name))
        .collect(Collectors.joining());
  }

  /** Gives those that are still held. */
  void flush() {
    group.sort(BY_ID);
    String before = "";
    int place = 1;
    for (ExportedEdge edge : group) {
      place = edge.id().equals(before) ? place + 1 : 1;
      before = edge.id();
      sink.give(place == 1 ? edge : numbered(edge, place));
    }
    group.clear();
  }

  /** Of a fixed length, so that the ids as texts are in order as well. */
  private static ExportedEdge numbered(ExportedEdge edge, int place) {
    return new ExportedEdge(
        "%s %04d".formatted(edge.id(), place),
        edge.type(),
        edge.start(),
        edge.end(),
        edge.properties());
  }
}
