package dev.newsgraph.store;

import dev.newsgraph.cypher.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An open transaction: statements run in order and see each other's effects. */
public interface Transaction {

  /**
   * Runs a statement to its end and hands over each row as it comes; no more than a few are held at
   * a time, however many there are.
   *
   * @throws StoreException where the database refuses it or cannot be reached
   */
  void each(Statement statement, Consumer<Row> rows);

  /**
   * Runs a statement to its end.
   *
   * @return its rows, in order
   * @throws StoreException where the database refuses it or cannot be reached
   */
  default List<Row> run(Statement statement) {
    List<Row> rows = new ArrayList<>();
    each(statement, rows::add);
    return rows;
  }
}
