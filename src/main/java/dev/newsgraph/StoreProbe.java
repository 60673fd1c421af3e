package dev.newsgraph;

import dev.newsgraph.cypher.Statement;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.StoreException;
import java.time.Duration;

/** Asks a store whether it is there, once a second at most. Safe for use by many threads. */
final class StoreProbe {
  private static final Statement QUESTION = Statement.of("RETURN 1 AS one");
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

  private final GraphStore store;
  private long asked;
  private boolean known;
  private boolean there;

  StoreProbe(GraphStore store) {
    this.store = store;
  }

  /** {@return whether the store answers, or did within the last second} */
  synchronized boolean there() {
    if (!known || System.nanoTime() - asked > FRESH_NANOS) {
      there = answers();
      asked = System.nanoTime();
      known = true;
    }
    return there;
  }

  private boolean answers() {
    try {
      return store.read(PATIENCE, transaction -> transaction.run(QUESTION).size()) == 1;
    } catch (StoreException _) {
      return false;
    }
  }
}
