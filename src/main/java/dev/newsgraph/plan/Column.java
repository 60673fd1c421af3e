package dev.newsgraph.plan;

import dev.newsgraph.schema.Relationship;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value of a row; a row is a list, and columns are told by their place in it. */
public sealed interface Column {
  /** What a link tells, where it bears it, behind its type and the ids of its two ends. */
  List<String> LINK = List.of("since", "until", "precision", "status", "eventId");

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
   * Rows put together: a list of groups, those with the most rows first. A group is its number of
   * rows, a list of its measures, then its keys: a value or, for a neighbour, a row of what is
   * wanted of it.
   *
   * @param keys none for one group of all rows
   */
  record Groups(Source source, Condition filter, List<Key> keys, List<Measure> measures, int limit)
      implements Column {
    public Groups {
      keys = List.copyOf(keys);
      measures = List.copyOf(measures);
    }
  }

  /** What rows are put together by. */
  sealed interface Key {}

  /**
   * A value.
   *
   * @param unit of a date, the span that counts as one, such as {@code year}; null for the value
   *     itself
   */
  record ByValue(Operand operand, @Nullable String unit) implements Key {}

  /**
   * A neighbour: a row counts once for each of its relationships.
   *
   * @param label what the neighbour bears, where its relationships of that type come from no other
   *     nodes than the rows, so that counting them counts the rows; null where they may
   */
  record ByNeighbour(Relationship relationship, Projection wanted, @Nullable String label)
      implements Key {}

  /** What is taken of a value over all rows. */
  record Measure(Taken taken, Operand operand) {}

  /** How several values become one; missing ones do not count. */
  enum Taken {
    LEAST,
    GREATEST,
    AVERAGE,
    SUM
  }

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
   * the node itself; a list of links (type, source id, target id, {@link #LINK}) among them; empty
   * lists where there is no such node.
   *
   * @param limit how many nodes; one more is given where there are more
   * @param asOf the day of which it is asked: what is known to have come later is left out; null
   *     for now
   */
  record Neighbourhood(
      Source.ByIds of,
      List<String> types,
      List<String> nearFirst,
      int depth,
      int limit,
      @Nullable LocalDate asOf,
      Projection nodes)
      implements Column {
    public Neighbourhood {
      types = List.copyOf(types);
      nearFirst = List.copyOf(nearFirst);
    }
  }

  /**
   * Paths between two nodes, the shortest first: of each, a list of rows of {@code nodes} and a
   * list of links.
   *
   * @param shortest whether longer ones than the shortest are left out
   */
  record Paths(
      Source.ByIds from,
      Source.ByIds to,
      List<String> types,
      int maxLength,
      int limit,
      boolean shortest,
      Projection nodes)
      implements Column {
    public Paths {
      types = List.copyOf(types);
    }
  }
}
