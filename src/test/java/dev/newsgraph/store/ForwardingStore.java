package dev.newsgraph.store;

import java.time.Duration;
import java.util.function.Function;

/** A store that hands on what it is asked; tests change a part of it. */
public abstract class ForwardingStore implements GraphStore {
  private final GraphStore store;

  protected ForwardingStore(GraphStore store) {
    this.store = store;
  }

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
    return store.write(work);
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
