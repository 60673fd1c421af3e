package dev.newsgraph.ingest;

/** Hears how a load gets on. */
public interface Progress {

  /**
   * Tells that a batch is committed.
   *
   * @param documents files read so far
   * @param articles articles written so far
   */
  void committed(long documents, long articles);
}
