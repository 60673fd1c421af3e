package dev.newsgraph.store.embedded;

import com.google.common.base.Throwables;
import com.sun.management.OperatingSystemMXBean;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import dev.newsgraph.store.EmbeddedProvider;
import dev.newsgraph.store.GraphRows;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.TransactionMemory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.status.StatusLogger;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** Opens Neo4j Community in this process. */
public final class CommunityProvider implements EmbeddedProvider {
  private static final Duration BOLT_SHUTDOWN = Duration.ofMillis(200);
  private static final long PAGE_CACHE_PART = 4;
  private static final long LEAST_PAGE_CACHE = ByteUnit.mebiBytes(256);
  private static final long MOST_PAGE_CACHE = ByteUnit.gibiBytes(8);
  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration LOOK = Duration.ofMillis(200);

  @Override
  public GraphStore open(Path folder, int boltPort, TransactionMemory memory) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(folder.toString(), "the store's folder cannot be made: " + e.getMessage()), e);
    }
    if (!Files.isWritable(folder)) {
      throw new ProblemException(
          Problem.of(
              folder.toString(), "the store's folder is not writable: choose another with --data"));
    }
    return start(folder, boltPort, memory);
  }

  @Override
  public boolean isStore(Path folder) {
    return NewStore.isStore(folder);
  }

  @Override
  public void importInto(Path folder, GraphRows rows) {
    BulkImport.run(folder, rows);
  }

  @Override
  public void backup(Path folder, Path file) {
    Backup.write(folder, file);
  }

  @Override
  public void restore(Path file, Path folder, boolean replace) {
    Restore.read(file, folder, replace);
  }

  private static GraphStore start(Path folder, int boltPort, TransactionMemory memory) {
    new Disk(folder).requireRoom();
    DatabaseManagementService management = null;
    try {
      management = builder(folder, boltPort, memory).build();
      silenceLog();
      GraphDatabaseAPI database =
          (GraphDatabaseAPI) management.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
      awaitOpen(folder, management, database);
      return new EmbeddedNeo4j(folder, management, database);
    } catch (RuntimeException e) {
      if (management != null) {
        new Closing(management, new Disk(folder)).run(null);
      }
      throw e instanceof ProblemException
          ? e
          : new ProblemException(Problem.of(folder.toString(), reason(folder, e, boltPort)), e);
    }
  }

  /** Else there is a stack trace a line that Neo4j's own log cannot write, as on a full disk. */
  private static void silenceLog() {
    StatusLogger.getLogger().reset();
    StatusLogger.getLogger().getFallbackListener().setLevel(Level.OFF);
  }

  /** A database that has failed to open does not tell those who wait for it. */
  private static void awaitOpen(
      Path folder, DatabaseManagementService management, GraphDatabaseAPI database) {
    long end = System.nanoTime() + START.toNanos();
    while (!database.isAvailable(LOOK.toMillis())) {
      Optional<Throwable> failure = failure(management, database);
      if (failure.isPresent()) {
        throw new ProblemException(unopened(folder, rootMessage(failure.get())), failure.get());
      }
      if (System.nanoTime() > end) {
        throw new ProblemException(unopened(folder, "it takes too long"));
      }
    }
  }

  private static Optional<Throwable> failure(
      DatabaseManagementService management, GraphDatabaseAPI database) {
    GraphDatabaseAPI system =
        (GraphDatabaseAPI) management.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
    DatabaseStateService<?> states =
        system.getDependencyResolver().resolveDependency(DatabaseStateService.class);
    return states.causeOfFailure(database.databaseId());
  }

  private static Problem unopened(Path folder, String why) {
    return Problem.of(
        folder.toString(),
        "the store does not open ("
            + why
            + "): it is damaged, or of another version; restore a backup, or load into another"
            + " folder with --data; the log is in "
            + folder.resolve("logs"));
  }

  private static String rootMessage(Throwable failure) {
    return String.valueOf(Throwables.getRootCause(failure).getMessage())
        .lines()
        .findFirst()
        .orElse("");
  }

  private static String reason(Path folder, Throwable failure, int boltPort) {
    if (new Disk(folder).full()) {
      return Disk.FULL;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileLockException) {
        return "another process holds this store: stop it, or choose another folder with --data";
      }
      if (cause instanceof java.net.BindException) {
        return "port " + boltPort + " is in use: choose another with --bolt";
      }
    }
    return "the store does not open: " + rootMessage(failure);
  }

  /**
   * A quarter of the machine's memory at most, off the heap and taken as the store grows: files of
   * the store beyond it are read again.
   */
  private static long pageCacheBytes() {
    long memory =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    return Math.clamp(memory / PAGE_CACHE_PART, LEAST_PAGE_CACHE, MOST_PAGE_CACHE);
  }

  private static DatabaseManagementServiceBuilder builder(
      Path folder, int boltPort, TransactionMemory memory) {
    DatabaseManagementServiceBuilder builder =
        new DatabaseManagementServiceBuilder(folder)
            .setConfig(GraphDatabaseSettings.udc_enabled, false)
            .setConfig(GraphDatabaseSettings.pagecache_memory, pageCacheBytes())
            .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, BOLT_SHUTDOWN)
            .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, BOLT_SHUTDOWN);
    if (memory.each() > 0) {
      builder.setConfig(GraphDatabaseSettings.memory_transaction_max_size, memory.each());
    }
    if (memory.all() > 0) {
      builder.setConfig(GraphDatabaseSettings.memory_transaction_global_max_size, memory.all());
    }
    if (boltPort >= 0) {
      builder
          .setConfig(BoltConnector.enabled, true)
          .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", boltPort))
          .setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED);
    }
    return builder;
  }
}
