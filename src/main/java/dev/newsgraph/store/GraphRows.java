package dev.newsgraph.store;

import java.util.stream.Stream;

/**
 * A whole graph, to be imported row by row: first all nodes, then all relationships. Each stream is
 * asked for once, pulled by one thread at a time and closed; no row is kept after it was written.
 */
public interface GraphRows {

  /** {@return the nodes, each id once} */
  Stream<NodeRow> nodes();

  /** {@return the relationships; both ends of each are among the nodes} */
  Stream<RelationshipRow> relationships();

  /** {@return about how many nodes there are; memory is set aside by it, and it decides nothing} */
  long nodeCount();

  /** {@return about how many relationships there are; memory is set aside by it} */
  long relationshipCount();
}
