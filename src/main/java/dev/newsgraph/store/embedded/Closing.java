package dev.newsgraph.store.embedded;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.kernel.impl.transaction.log.checkpoint.CheckPointer;
import org.neo4j.kernel.impl.transaction.log.checkpoint.SimpleTriggerInfo;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of a Neo4j, whose disk may be full by then. Neo4j would try to write its pages until
 * there is room; they are in its log as well, and the next start takes them from there, as after a
 * kill. So it is left alone where it cannot write.
 */
final class Closing {
  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int LOOKS = 4;

  private final DatabaseManagementService management;
  private final Disk disk;

  Closing(DatabaseManagementService management, Disk disk) {
    this.management = management;
    this.disk = disk;
  }

  /**
   * Closes it, or leaves it where the disk is full.
   *
   * @param database whose pages are written first, since that tells where it fails; null where it
   *     has not opened
   */
  void run(@Nullable GraphDatabaseAPI database) {
    if (!disk.full() && closed(database)) {
      return;
    }
    LOG.warn(
        "The disk of the store is full, so it was not closed; nothing is lost, and the next start"
            + " takes longer: free some space first");
  }

  private boolean closed(@Nullable GraphDatabaseAPI database) {
    FutureTask<Boolean> work = new FutureTask<>(() -> shutDown(database));
    Thread.ofPlatform().daemon().name("close-store").start(work);
    for (int full = 0; full < LOOKS; full = disk.full() ? full + 1 : 0) {
      try {
        return Uninterruptibles.getUninterruptibly(work, LOOK);
      } catch (TimeoutException _) {
        // It takes its time, or tries again and again.
      } catch (ExecutionException e) {
        throw new IllegalStateException("The store cannot be closed", e.getCause());
      }
    }
    return false;
  }

  private boolean shutDown(@Nullable GraphDatabaseAPI database) {
    try {
      if (database != null) {
        database
            .getDependencyResolver()
            .resolveDependency(CheckPointer.class)
            .forceCheckPoint(new SimpleTriggerInfo("close"));
      }
    } catch (IOException | RuntimeException e) {
      LOG.debug("The pages of the store cannot be written", e);
      if (disk.full()) {
        return false;
      }
    }
    management.shutdown();
    return true;
  }
}
