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
   * @param memory what transactions may need
   * @throws dev.newsgraph.problem.ProblemException where the folder cannot be used or another
   *     process holds it
   */
  GraphStore open(Path folder, int boltPort, TransactionMemory memory);

  /** {@return whether a folder holds a store} */
  boolean isStore(Path folder);

  /**
   * Makes the store of a folder out of a whole graph by Neo4j's batch importer, many times as fast
   * as statements. The store is there when this returns and not before: a process that is killed
   * leaves a folder {@code <name>.importing} beside, which the next import takes over. Indexes and
   * constraints are made afterwards, as in any new store.
   *
   * @param folder not there yet, or without a store
   * @throws dev.newsgraph.problem.ProblemException where the folder holds a store or cannot be
   *     written, a relationship names a node that is not there, or two nodes have one id
   */
  void importInto(Path folder, GraphRows rows);

  /**
   * Writes the store of a folder into one file, a {@code .tar.gz} with a hash of each part, while
   * no process has the store open.
   *
   * @throws dev.newsgraph.problem.ProblemException where there is no store, a process has it open,
   *     or the file cannot be written
   */
  void backup(Path folder, Path file);

  /**
   * Makes the store of a folder out of a backup; until all of it was checked, nothing changes
   * there.
   *
   * @param replace whether a store that is there gives way
   * @throws dev.newsgraph.problem.ProblemException where the backup is damaged or of a later Neo4j,
   *     or the folder holds a store that is open or not to be replaced
   */
  void restore(Path file, Path folder, boolean replace);
}
