package dev.newsgraph.ingest;

import dev.newsgraph.fact.Event;
import java.util.List;
import java.util.Set;

/** Hears how a load gets on. */
@FunctionalInterface
public interface Progress {

  /** Tells that a batch is committed; what this throws ends the load between two batches. */
  void committed(Standing standing);

  /** Tells what a committed batch brought into the graph; before what is told of its standing. */
  default void arrived(Arrivals arrivals) {}

  /**
   * What came into the graph.
   *
   * @param articles ids of those that are new or say something else than before
   * @param events that are new
   */
  record Arrivals(Set<String> articles, List<Event> events) {}

  /**
   * How far a load is.
   *
   * @param files that are in the graph so far
   * @param of files in all
   * @param articles written so far
   * @param seconds since the first file was read
   */
  record Standing(long files, long of, long articles, double seconds) {

    /** {@return seconds to go, at the rate so far} */
    public double left() {
      return files == 0 ? 0 : seconds * (of - files) / files;
    }
  }
}
