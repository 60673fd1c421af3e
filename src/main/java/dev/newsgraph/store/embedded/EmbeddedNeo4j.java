package dev.newsgraph.store.embedded;

import dev.newsgraph.cypher.Statement;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.StoreException;
import dev.newsgraph.store.Transaction;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.graphdb.TransientFailureException;

/** A Neo4j in this process, asked without a wire in between. */
final class EmbeddedNeo4j implements GraphStore {
  private static final int ATTEMPTS = 5;

  private final Path folder;
  private final DatabaseManagementService management;
  private final GraphDatabaseService database;

  EmbeddedNeo4j(Path folder, DatabaseManagementService management, GraphDatabaseService database) {
    this.folder = folder;
    this.management = management;
    this.database = database;
  }

  @Override
  public <T> T read(Function<Transaction, T> work) {
    return attempt(work, false);
  }

  @Override
  public <T> T write(Function<Transaction, T> work) {
    return attempt(work, true);
  }

  private <T> T attempt(Function<Transaction, T> work, boolean commit) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work, commit);
      } catch (TransientFailureException e) {
        if (attempt == ATTEMPTS) {
          throw new StoreException(e);
        }
      } catch (QueryExecutionException | TransactionFailureException e) {
        throw new StoreException(e);
      }
    }
  }

  private <T> T once(Function<Transaction, T> work, boolean commit) {
    try (org.neo4j.graphdb.Transaction open = database.beginTx()) {
      T result = work.apply((statement, rows) -> each(open, statement, rows));
      if (commit) {
        open.commit();
      }
      return result;
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
  public String location() {
    return folder.toString();
  }

  @Override
  public void close() {
    management.shutdown();
  }
}
