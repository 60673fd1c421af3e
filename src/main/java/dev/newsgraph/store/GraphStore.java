package dev.newsgraph.store;

import java.time.Duration;
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
   * Runs the work in one read transaction that is ended when time is up, or when the thread that
   * waits for it is interrupted. The work is done by another thread, and may go on for a moment
   * after this has thrown.
   *
   * @param limit how long it may take
   * @throws StoreException where the database fails, it takes longer, or the thread is interrupted
   */
  <T> T read(Duration limit, Function<Transaction, T> work);

  /**
   * Like {@link #read(Duration, Function)}, for work that runs one statement as a rule. Each
   * statement is a transaction of its own, which takes one round trip to a server in place of
   * three.
   */
  default <T> T readSingly(Duration limit, Function<Transaction, T> work) {
    return read(limit, work);
  }

  /**
   * Runs the work in one write transaction, committed when the work returns and rolled back when it
   * throws. The work may run again after a transient failure, so it has no other effect.
   *
   * @throws StoreException where the database fails
   */
  <T> T write(Function<Transaction, T> work);

  /** {@return how many reads that have a limit of time are under way} */
  default int readsUnderWay() {
    return 0;
  }

  /** {@return where the data is, for the operator: a folder or an address} */
  String location();

  @Override
  void close();
}
