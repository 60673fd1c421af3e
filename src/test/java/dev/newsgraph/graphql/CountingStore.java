package dev.newsgraph.graphql;

import dev.newsgraph.cypher.Statement;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Remembers the statements and transactions of a store. */
final class CountingStore implements GraphStore {
  private final GraphStore store;
  private final List<Statement> statements = new ArrayList<>();
  private int transactions;

  CountingStore(GraphStore store) {
    this.store = store;
  }

  List<Statement> statements() {
    return statements;
  }

  int transactions() {
    return transactions;
  }

  @Override
  public <T> T read(Function<Transaction, T> work) {
    transactions++;
    return store.read(counted(work));
  }

  @Override
  public <T> T read(Duration limit, Function<Transaction, T> work) {
    transactions++;
    return store.read(limit, counted(work));
  }

  private <T> Function<Transaction, T> counted(Function<Transaction, T> work) {
    return transaction ->
        work.apply(
            (statement, rows) -> {
              statements.add(statement);
              transaction.each(statement, rows);
            });
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
