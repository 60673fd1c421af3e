package dev.newsgraph.ingest;

import java.nio.file.Path;

/** Where the steps of an initial load keep their rows, all in as many partitions. */
record Spills(Path folder, int partitions) {

  <T> Spill<T> of(String name, Class<T> type) {
    return new Spill<>(folder, name, type, partitions);
  }
}
