package dev.newsgraph.store.embedded;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import dev.newsgraph.store.GraphRows;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.neo4j.batchimport.api.BatchImporter;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.IndexConfig;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.internal.batchimport.DefaultAdditionalIds;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.DatabaseCreationOptions;
import org.neo4j.kernel.impl.index.schema.DefaultIndexProvidersAccess;
import org.neo4j.kernel.impl.index.schema.IndexImporterFactoryImpl;
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.files.LogTailMetadataFactoryImpl;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.kernel.lifecycle.Lifespan;
import org.neo4j.logging.internal.NullLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.scheduler.JobScheduler;
import org.neo4j.storageengine.api.StorageEngineFactory;

/** Rows → a new store, by the importer behind {@code neo4j-admin database import}. */
final class BulkImport {
  private static final long OFF_HEAP = ByteUnit.gibiBytes(2);

  private final Config config;
  private final DatabaseLayout layout;
  private final StorageEngineFactory engine;

  private BulkImport(Path home) {
    this.config =
        Config.newBuilder()
            .set(GraphDatabaseSettings.neo4j_home, home.toAbsolutePath())
            .set(GraphDatabaseSettings.preallocate_logical_logs, false)
            .build();
    this.layout =
        DatabaseLayout.of(Neo4jLayout.of(config), GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    this.engine = StorageEngineFactory.selectStorageEngine(config);
  }

  /** Makes the store of a folder. */
  static void run(Path folder, GraphRows rows) {
    try (NewStore store = NewStore.begin(folder)) {
      new BulkImport(store.home()).run(rows);
      store.publish();
    } catch (IOException | RuntimeException e) {
      throw problem(folder, e);
    }
  }

  /** The importer's threads wrap what the rows threw, some of it twice. */
  private static ProblemException problem(Path folder, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException told) {
        return told;
      }
    }
    return new ProblemException(
        Problem.of(folder.toString(), "the import failed: " + failure.getMessage()), failure);
  }

  private void run(GraphRows rows) throws IOException {
    try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction();
        JobScheduler jobs = JobSchedulerFactory.createInitialisedScheduler();
        DefaultIndexProvidersAccess indexes = indexes(files, jobs);
        Lifespan _ = new Lifespan(indexes);
        BatchImporter importer = importer(files, jobs, indexes)) {
      importer.doImport(new RowInput(rows));
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private DefaultIndexProvidersAccess indexes(
      DefaultFileSystemAbstraction files, JobScheduler jobs) {
    return new DefaultIndexProvidersAccess(
        engine,
        files,
        config,
        jobs,
        NullLogService.getInstance(),
        PageCacheTracer.NULL,
        CursorContextFactory.NULL_CONTEXT_FACTORY);
  }

  private BatchImporter importer(
      DefaultFileSystemAbstraction files, JobScheduler jobs, DefaultIndexProvidersAccess indexes) {
    return engine.batchImporter(
        layout,
        files,
        false,
        PageCacheTracer.NULL,
        new Bounds(),
        NullLogService.getInstance(),
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        false,
        DefaultAdditionalIds.EMPTY,
        new LogTailMetadataFactoryImpl(files),
        config,
        Monitor.NO_MONITOR,
        jobs,
        new BadRows(),
        TransactionLogInitializer.getLogFilesInitializer(),
        new IndexImporterFactoryImpl(),
        EmptyMemoryTracker.INSTANCE,
        CursorContextFactory.NULL_CONTEXT_FACTORY,
        () -> indexes,
        0,
        null,
        DatabaseCreationOptions.EMPTY_CREATION_OPTIONS,
        BatchImporter.HardwareValidation.NONE);
  }

  /** Memory that does not grow with the graph: where ids do not fit, links take more passes. */
  private static final class Bounds extends Configuration.Overridden {
    Bounds() {
      super(Configuration.defaultConfiguration());
    }

    @Override
    public long maxOffHeapMemory() {
      return Math.min(OFF_HEAP, super.maxOffHeapMemory());
    }

    @Override
    public IndexConfig indexConfig() {
      return IndexConfig.create().withLabelIndex().withRelationshipTypeIndex();
    }
  }
}
