package dev.newsgraph.graphql;

import dev.newsgraph.cypher.Statement;
import dev.newsgraph.store.ForwardingStore;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Remembers the statements and transactions of a store. */
final class CountingStore extends ForwardingStore {
  private final List<Statement> statements = new ArrayList<>();
  private int transactions;

  CountingStore(GraphStore store) {
    super(store);
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
    return super.read(counted(work));
  }

  @Override
  public <T> T read(Duration limit, Function<Transaction, T> work) {
    transactions++;
    return super.read(limit, counted(work));
  }

  private <T> Function<Transaction, T> counted(Function<Transaction, T> work) {
    return transaction ->
        work.apply(
            (statement, rows) -> {
              statements.add(statement);
              transaction.each(statement, rows);
            });
  }
}
