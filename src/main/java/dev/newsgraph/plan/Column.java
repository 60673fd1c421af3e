package dev.newsgraph.plan;

import java.util.List;

/** One value of a row; a row is a list, and columns are told by their place in it. */
public sealed interface Column {

  /** A value of the node or relationship at hand. */
  record Value(Operand operand) implements Column {}

  /** The labels of the node at hand. */
  record Labels() implements Column {}

  /**
   * A list of rows.
   *
   * @param order complete: no two rows of the source are equal in all of its keys
   */
  record Rows(
      Source source, Condition filter, List<Sort> order, Window window, Projection projection)
      implements Column {
    public Rows {
      order = List.copyOf(order);
    }
  }

  /** How many rows there are, whatever the window. */
  record Count(Source source, Condition filter) implements Column {}

  /** Whether a node goes by a name. */
  record Exists(Source source) implements Column {}

  /**
   * How many rows fall into each bucket of time, the oldest first: rows of the first day and the
   * count.
   */
  record Buckets(Source source, Condition filter, Operand day, String unit) implements Column {}

  /** How many relationships there are of some types. */
  record TotalOf(List<String> types) implements Column {
    public TotalOf {
      types = List.copyOf(types);
    }
  }

  /** When the graph was last loaded; null where that is not known. */
  record LoadedAt() implements Column {}

  /**
   * The nodes around one: a list of rows of {@code nodes}, the nearest first and the first of them
   * the node itself; a list of links (type, source id, target id, since) among them; empty lists
   * where there is no such node.
   *
   * @param limit how many nodes; one more is given where there are more
   */
  record Neighbourhood(
      Source.ByIds of,
      List<String> types,
      List<String> nearFirst,
      int depth,
      int limit,
      Projection nodes)
      implements Column {
    public Neighbourhood {
      types = List.copyOf(types);
      nearFirst = List.copyOf(nearFirst);
    }
  }

  /**
   * The shortest paths between two nodes: of each, a list of rows of {@code nodes} and a list of
   * links.
   */
  record Paths(
      Source.ByIds from,
      Source.ByIds to,
      List<String> types,
      int maxLength,
      int limit,
      Projection nodes)
      implements Column {
    public Paths {
      types = List.copyOf(types);
    }
  }
}
