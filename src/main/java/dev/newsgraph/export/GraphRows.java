package dev.newsgraph.export;

import dev.newsgraph.cypher.ExportReads;
import dev.newsgraph.export.ExportedEdge.End;
import dev.newsgraph.schema.Kind.NodeKind;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The nodes and relationships of the graph, by id. Holds no more than what lies between two nodes
 * at a time.
 */
final class GraphRows {
  private final PublicGraph graph;
  private final Transaction transaction;

  GraphRows(PublicGraph graph, Transaction transaction) {
    this.graph = graph;
    this.transaction = transaction;
  }

  /** Takes one after the other, and may fail to write it. */
  interface Sink<T> {
    void take(T one) throws IOException;

    /** Gives one, through those who know of no such failure. */
    default void give(T one) {
      try {
        take(one);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** {@return what of the graph is public} */
  PublicGraph graph() {
    return graph;
  }

  /** Gives all nodes. */
  void nodes(Sink<ExportedNode> sink) {
    kindsById().forEach(kind -> nodes(kind, sink));
  }

  /** Gives the nodes of a kind. */
  void nodes(NodeKind kind, Sink<ExportedNode> sink) {
    var properties = PublicGraph.properties(kind);
    transaction.each(
        ExportReads.nodes(kind.label(), properties.keySet()),
        row ->
            sink.give(
                new ExportedNode(
                    row.text("id"), kind, PublicValues.of(row.get("properties"), properties))));
  }

  /** Gives all relationships. */
  void edges(Sink<ExportedEdge> sink) {
    edges(graph.types(), sink);
  }

  /** Gives the relationships of some types. */
  void edges(Collection<String> types, Sink<ExportedEdge> sink) {
    for (NodeKind start : kindsById()) {
      Map<String, EdgeKind> known = new HashMap<>(graph.edges(start));
      known.keySet().retainAll(types);
      if (!known.isEmpty()) {
        edges(start, known, sink);
      }
    }
  }

  private void edges(NodeKind start, Map<String, EdgeKind> known, Sink<ExportedEdge> sink) {
    Set<String> labels = new TreeSet<>();
    Set<String> properties = new TreeSet<>();
    for (EdgeKind edge : known.values()) {
      edge.ends().forEach(kind -> labels.add(graph.label(kind)));
      properties.addAll(edge.properties().keySet());
    }
    ParallelEdges parallel = new ParallelEdges(sink);
    transaction.each(
        ExportReads.relationships(start.label(), new TreeSet<>(known.keySet()), labels, properties),
        row -> edge(start, known, row, parallel));
    parallel.flush();
  }

  private void edge(NodeKind start, Map<String, EdgeKind> known, Row row, ParallelEdges parallel) {
    EdgeKind edge = known.get(row.text("type"));
    NodeKind end = graph.kind((List<?>) Objects.requireNonNull(row.get("labels")));
    if (edge != null && edge.ends().contains(end.name())) {
      parallel.add(
          edge,
          new End(row.text("start"), start),
          new End(row.text("end"), end),
          PublicValues.of(row.get("properties"), edge.properties()));
    }
  }

  /** Ids begin with a word of their kind, so that kinds follow each other as wholes. */
  private List<NodeKind> kindsById() {
    Map<NodeKind, String> first = new HashMap<>();
    for (NodeKind kind : graph.kinds()) {
      transaction.each(ExportReads.firstId(kind.label()), row -> first.put(kind, row.text("id")));
    }
    return first.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
