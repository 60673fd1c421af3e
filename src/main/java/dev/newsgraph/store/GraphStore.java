package dev.newsgraph.store;

import java.util.function.Function;

/**
 * A Neo4j, embedded or remote, asked in one and the same way. Safe for use by many threads; whoever
 * opened it closes it.
 */
public interface GraphStore extends AutoCloseable {

  /**
   * Runs the work in one read transaction.
   *
   * @throws StoreException where the database fails
   */
  <T> T read(Function<Transaction, T> work);

  /**
   * Runs the work in one write transaction, committed when the work returns and rolled back when it
   * throws. The work may run again after a transient failure, so it has no other effect.
   *
   * @throws StoreException where the database fails
   */
  <T> T write(Function<Transaction, T> work);

  /** {@return where the data is, for the operator: a folder or an address} */
  String location();

  @Override
  void close();
}
