package dev.newsgraph.ingest;

import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.StoreException;
import dev.newsgraph.store.Transaction;
import java.time.Duration;
import java.util.Random;
import java.util.function.Function;

/** A store whose writes fail now and then, in the middle of a transaction. */
record FailingStore(GraphStore store, Random random) implements GraphStore {
  private static final int ONE_IN = 60;

  @Override
  public <T> T read(Function<Transaction, T> work) {
    return store.read(work);
  }

  @Override
  public <T> T read(Duration limit, Function<Transaction, T> work) {
    return store.read(limit, work);
  }

  @Override
  public <T> T write(Function<Transaction, T> work) {
    return store.write(
        transaction ->
            work.apply(
                (statement, rows) -> {
                  if (random.nextInt(ONE_IN) == 0) {
                    throw new StoreException(new IllegalStateException("pulled the plug"));
                  }
                  transaction.each(statement, rows);
                }));
  }

  @Override
  public String location() {
    return store.location();
  }

  @Override
  public void close() {
    store.close();
  }
}
