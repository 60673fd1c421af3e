package dev.newsgraph.store;

import java.nio.file.Path;

/**
 * Opens a Neo4j inside this process; found by {@link java.util.ServiceLoader}, absent from a
 * driver-only build.
 */
public interface EmbeddedProvider {

  /**
   * Opens the store of a folder, and makes it where there is none.
   *
   * @param boltPort loopback port to open Bolt on as well; -1 for none, 0 for any free one
   * @throws dev.newsgraph.problem.ProblemException where the folder cannot be used or another
   *     process holds it
   */
  GraphStore open(Path folder, int boltPort);
}
