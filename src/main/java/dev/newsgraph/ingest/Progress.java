package dev.newsgraph.ingest;

/** Hears how a load gets on. */
@FunctionalInterface
public interface Progress {

  /** Tells that a batch is committed; what this throws ends the load between two batches. */
  void committed(Standing standing);

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
