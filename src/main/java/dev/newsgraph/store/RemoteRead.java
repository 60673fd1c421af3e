package dev.newsgraph.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A read that a server knows by a name, so that it can be ended there. The driver closes the
 * connection of a thread that is interrupted; a server that is about to begin the statement just
 * then does not see it, and would work on for nobody.
 */
final class RemoteRead {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteRead.class);
  private static final String NAME = "newsgraphRead";

  /** Needs no right of its own: everyone may see and end their own transactions. */
  private static final String TERMINATE =
      "SHOW TRANSACTIONS YIELD transactionId AS id, metaData WHERE metaData."
          + NAME
          + " = $name TERMINATE TRANSACTIONS id YIELD message RETURN message";

  /** The transaction may begin on the server after it was asked for the first time. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ZERO,
          Duration.ofMillis(100),
          Duration.ofMillis(200),
          Duration.ofMillis(400),
          Duration.ofMillis(800));

  private final Driver driver;
  private final SessionConfig session;
  private final String name = UUID.randomUUID().toString();

  RemoteRead(Driver driver, SessionConfig session) {
    this.driver = driver;
    this.session = session;
  }

  /** {@return what its transaction is begun with} */
  TransactionConfig config(Duration limit) {
    return TransactionConfig.builder().withTimeout(limit).withMetadata(Map.of(NAME, name)).build();
  }

  /** Ends it on the server, where it is there; a server out of reach ends it by its limit. */
  void end() {
    try {
      for (Duration pause : PAUSES) {
        Thread.sleep(pause);
        if (ended()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Neo4jException e) {
      LOG.info("A read that nobody waits for is left to its limit of time: {}", e.getMessage());
    }
  }

  private boolean ended() {
    try (Session open = driver.session(session)) {
      return !open.run(TERMINATE, Map.of("name", name)).list().isEmpty();
    }
  }
}
