package dev.newsgraph.store.embedded;

import dev.newsgraph.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The disk that a store is on. */
record Disk(Path folder) {
  /** What Neo4j writes at once is not more: below it, a write fails. */
  private static final long LEAST_BYTES = 1 << 20;

  /** {@return whether there is no room for another page or a line of a log} */
  boolean full() {
    try {
      return Files.getFileStore(folder).getUsableSpace() < LEAST_BYTES;
    } catch (IOException _) {
      return false;
    }
  }

  /** {@return what a failure of a write is told as: the disk, where it is full} */
  StoreException failure(StoreException other) {
    return full() ? new StoreException(StoreException.Reason.FULL, other) : other;
  }
}
