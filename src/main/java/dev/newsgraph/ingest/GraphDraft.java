package dev.newsgraph.ingest;

import dev.newsgraph.store.GraphRows;
import dev.newsgraph.store.NodeRow;
import dev.newsgraph.store.RelationshipRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A graph in the making, row by row, on disk. Many threads may add to it. */
final class GraphDraft implements GraphRows {
  private final Spill<NodeRow> nodes;
  private final Spill<RelationshipRow> relationships;

  GraphDraft(Spills spills) {
    nodes = spills.of("nodes", NodeRow.class);
    relationships = spills.of("relationships", RelationshipRow.class);
  }

  /** Adds a node; no other bears its id. */
  void node(String id, List<String> labels, Map<String, @Nullable Object> properties) {
    nodes.add(id, new NodeRow(id, labels, properties));
  }

  /** Adds a relationship; there is no other of its type between the two, or it tells them apart. */
  void link(String from, String type, String to, Map<String, @Nullable Object> properties) {
    relationships.add(from, new RelationshipRow(from, type, to, properties));
  }

  @Override
  public Stream<NodeRow> nodes() {
    return nodes.all();
  }

  @Override
  public Stream<RelationshipRow> relationships() {
    return relationships.all();
  }

  @Override
  public long nodeCount() {
    return nodes.count();
  }

  @Override
  public long relationshipCount() {
    return relationships.count();
  }
}
