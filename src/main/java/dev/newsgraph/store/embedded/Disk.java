package dev.newsgraph.store.embedded;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import dev.newsgraph.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The disk that a store is on. */
record Disk(Path folder) {
  /** What Neo4j writes at once is not more: below it, a write fails. */
  private static final long LEAST_BYTES = 1 << 20;

  /** Opening a store writes its logs, and the pages that a recovery changes. */
  private static final long OPENING_BYTES = 16 << 20;

  static final String FULL =
      "the disk is full: free some space, or copy the folder to a larger disk and name it with"
          + " --data";

  /** {@return whether there is no room for another page or a line of a log} */
  boolean full() {
    return isBelow(LEAST_BYTES);
  }

  /**
   * Looks before a store is opened: without room Neo4j would try to write for ever.
   *
   * @throws ProblemException where there is too little
   */
  void requireRoom() {
    if (isBelow(OPENING_BYTES)) {
      throw new ProblemException(Problem.of(folder.toString(), FULL));
    }
  }

  private boolean isBelow(long bytes) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < bytes;
    } catch (IOException _) {
      return false;
    }
  }

  /** {@return what a failure of a write is told as: the disk, where it is full} */
  StoreException failure(StoreException other) {
    return full() ? new StoreException(StoreException.Reason.FULL, other) : other;
  }
}
