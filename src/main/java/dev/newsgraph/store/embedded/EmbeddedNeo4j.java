package dev.newsgraph.store.embedded;

import dev.newsgraph.cypher.Statement;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.ReadThreads;
import dev.newsgraph.store.ReadThreads.Ending;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.StoreException;
import dev.newsgraph.store.Transaction;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.exceptions.UnderlyingStorageException;
import org.neo4j.graphdb.DatabaseShutdownException;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.graphdb.TransientFailureException;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.memory.MemoryLimitExceededException;

/** A Neo4j in this process, asked without a wire in between. */
final class EmbeddedNeo4j implements GraphStore {
  private static final int ATTEMPTS = 5;

  private final Path folder;
  private final DatabaseManagementService management;
  private final GraphDatabaseAPI database;
  private final Disk disk;
  private final ReadThreads threads = new ReadThreads(Runtime.getRuntime().availableProcessors());

  EmbeddedNeo4j(Path folder, DatabaseManagementService management, GraphDatabaseAPI database) {
    this.folder = folder;
    this.management = management;
    this.database = database;
    this.disk = new Disk(folder);
  }

  @Override
  public <T> T read(Function<Transaction, T> work) {
    return attempt(work, false, null);
  }

  @Override
  public <T> T read(Duration limit, Function<Transaction, T> work) {
    return threads.within(limit, ending -> attempt(work, false, ending));
  }

  @Override
  public <T> T write(Function<Transaction, T> work) {
    try {
      return attempt(work, true, null);
    } catch (StoreException e) {
      throw disk.failure(e);
    }
  }

  private <T> T attempt(Function<Transaction, T> work, boolean commit, @Nullable Ending ending) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work, commit, ending);
      } catch (TransientFailureException e) {
        if (attempt == ATTEMPTS || (ending != null && ending.told())) {
          throw new StoreException(e);
        }
      } catch (QueryExecutionException e) {
        throw StoreException.of(e.getStatusCode(), e);
      } catch (DatabaseShutdownException e) {
        throw new StoreException(StoreException.Reason.UNAVAILABLE, e);
      } catch (TransactionFailureException | MemoryLimitExceededException e) {
        throw StoreException.of(code(e), e);
      } catch (UnderlyingStorageException e) {
        throw new StoreException(e);
      }
    }
  }

  private static @Nullable String code(Exception e) {
    return e instanceof Status.HasStatus known ? known.status().code().serialize() : null;
  }

  private <T> T once(Function<Transaction, T> work, boolean commit, @Nullable Ending ending) {
    try (org.neo4j.graphdb.Transaction open = database.beginTx()) {
      T result = ending == null ? run(open, work) : run(open, work, ending);
      if (commit) {
        open.commit();
      }
      return result;
    }
  }

  private static <T> T run(org.neo4j.graphdb.Transaction open, Function<Transaction, T> work) {
    return work.apply((statement, rows) -> each(open, statement, rows));
  }

  /** What ends a transaction is forgotten before that is closed, as Neo4j uses it again. */
  private static <T> T run(
      org.neo4j.graphdb.Transaction open, Function<Transaction, T> work, Ending ending) {
    ending.by(open::terminate);
    try {
      return run(open, work);
    } finally {
      ending.done();
    }
  }

  private static void each(
      org.neo4j.graphdb.Transaction open, Statement statement, Consumer<Row> rows) {
    try (Result result = open.execute(statement.text(), statement.parameters())) {
      while (result.hasNext()) {
        rows.accept(new Row(plainMap(result.next())));
      }
    }
  }

  /**
   * Properties come as they were stored, arrays and small numbers too; this gives what a remote
   * Neo4j gives.
   */
  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Map<?, ?> map -> plainMap(map);
      case List<?> list -> plainList(list);
      case Integer number -> number.longValue();
      case Float number -> number.doubleValue();
      case byte[] bytes -> bytes;
      case Object array when array.getClass().isArray() -> plainArray(array);
      default -> value;
    };
  }

  private static Map<String, @Nullable Object> plainMap(Map<?, ?> map) {
    Map<String, @Nullable Object> plain = HashMap.newHashMap(map.size());
    map.forEach((key, value) -> plain.put((String) key, plain(value)));
    return plain;
  }

  private static List<@Nullable Object> plainList(List<?> list) {
    List<@Nullable Object> plain = new ArrayList<>(list.size());
    list.forEach(item -> plain.add(plain(item)));
    return plain;
  }

  private static List<@Nullable Object> plainArray(Object array) {
    List<@Nullable Object> plain = new ArrayList<>(Array.getLength(array));
    for (int i = 0; i < Array.getLength(array); i++) {
      plain.add(plain(Array.get(array, i)));
    }
    return plain;
  }

  @Override
  public int readsUnderWay() {
    return threads.underWay();
  }

  @Override
  public String location() {
    return folder.toString();
  }

  @Override
  public void close() {
    threads.close();
    new Closing(management, disk).run(database);
  }
}
