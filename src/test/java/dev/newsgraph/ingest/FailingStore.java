package dev.newsgraph.ingest;

import dev.newsgraph.store.ForwardingStore;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.StoreException;
import dev.newsgraph.store.Transaction;
import java.util.Random;
import java.util.function.Function;

/** A store whose writes fail now and then, in the middle of a transaction. */
final class FailingStore extends ForwardingStore {
  private static final int ONE_IN = 60;

  private final Random random;

  FailingStore(GraphStore store, Random random) {
    super(store);
    this.random = random;
  }

  @Override
  public <T> T write(Function<Transaction, T> work) {
    return super.write(
        transaction ->
            work.apply(
                (statement, rows) -> {
                  if (random.nextInt(ONE_IN) == 0) {
                    throw new StoreException(new IllegalStateException("pulled the plug"));
                  }
                  transaction.each(statement, rows);
                }));
  }
}
