package dev.newsgraph.store;

import dev.newsgraph.cypher.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.neo4j.driver.TransactionConfig;

/**
 * One read on a Neo4j server, known there by a name, so that it can be ended by asking: a server
 * may miss that a connection broke just as its statement began. Made by the thread that reads.
 */
final class RemoteRead {
  private static final String NAME = "newsgraph";

  /** How long the server is asked before the reader is interrupted, which breaks the connection. */
  private static final Duration ASKED = Duration.ofMillis(300);

  private static final Duration PAUSE = Duration.ofMillis(100);

  /** A transaction that was on its way when the connection broke has begun by then. */
  private static final Duration ARRIVED = Duration.ofSeconds(1);

  /** A server that is slow may not answer the first. */
  private static final int LOOKS = 5;

  private final String name = UUID.randomUUID().toString();
  private final Thread reader = Thread.currentThread();
  private final CountDownLatch ended = new CountDownLatch(1);

  /** {@return how the server is told of it; it ends the transaction itself after the limit} */
  TransactionConfig config(Duration limit) {
    return TransactionConfig.builder().withTimeout(limit).withMetadata(Map.of(NAME, name)).build();
  }

  /** Says that its transaction is closed; its thread is not interrupted any more. */
  synchronized void done() {
    ended.countDown();
  }

  /**
   * Sees to it that it ends, without waiting.
   *
   * @param server runs a statement there, within a short time; its failures do no harm
   */
  void end(Consumer<Statement> server) {
    Thread.ofVirtual().name("end-read").start(() -> endBy(server));
  }

  private void endBy(Consumer<Statement> server) {
    long asked = System.nanoTime() + ASKED.toNanos();
    boolean over = false;
    while (!over && System.nanoTime() < asked) {
      Thread.ofVirtual().name("end-read").start(() -> terminate(server));
      over = endsIn(PAUSE);
    }
    if (!over) {
      interrupt();
      for (int look = 0; look < LOOKS; look++) {
        pause(ARRIVED);
        terminate(server);
      }
    }
  }

  private void terminate(Consumer<Statement> server) {
    try {
      server.accept(
          new Statement(
              """
              SHOW TRANSACTIONS YIELD transactionId AS id, metaData AS told
              WHERE told.newsgraph = $name
              TERMINATE TRANSACTIONS id YIELD message
              RETURN message
              """,
              Map.of("name", name)));
    } catch (StoreException | RejectedExecutionException | IllegalStateException _) {
      // Out of reach, frozen or closed: then the broken connection, or the limit of time, ends it.
    }
  }

  private synchronized void interrupt() {
    if (ended.getCount() > 0) {
      reader.interrupt();
    }
  }

  private boolean endsIn(Duration time) {
    try {
      return ended.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
