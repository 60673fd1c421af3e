package dev.newsgraph.store;

import dev.newsgraph.cypher.Statement;
import java.util.List;

/** An open transaction: statements run in order and see each other's effects. */
public interface Transaction {

  /**
   * Runs a statement to its end.
   *
   * @return its rows, in order
   * @throws StoreException where the database refuses it or cannot be reached
   */
  List<Row> run(Statement statement);
}
