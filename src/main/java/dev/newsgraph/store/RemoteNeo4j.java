package dev.newsgraph.store;

import dev.newsgraph.cypher.Statement;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Neo4j server, asked through the driver. */
final class RemoteNeo4j implements GraphStore {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteNeo4j.class);
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private static final Duration TELLING = Duration.ofSeconds(2);
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final int LOOKS = 3;

  /** Once more for a connection that broke while it was idle, and once for good measure. */
  private static final int ATTEMPTS = 3;

  private final Stores.Remote remote;
  private final Driver driver;
  private final SessionConfig session;
  private final SessionConfig forReading;
  private final ReadThreads threads = new ReadThreads();
  private final ReadThreads others = new ReadThreads();
  private final ReadThreads tellers = new ReadThreads();

  private RemoteNeo4j(Stores.Remote remote, Driver driver) {
    this.remote = remote;
    this.driver = driver;
    this.session = session(remote).build();
    this.forReading = session(remote).withDefaultAccessMode(AccessMode.READ).build();
  }

  private static SessionConfig.Builder session(Stores.Remote remote) {
    SessionConfig.Builder builder = SessionConfig.builder();
    return remote.database() == null ? builder : builder.withDatabase(remote.database());
  }

  static RemoteNeo4j connect(Stores.Remote remote) {
    String address = remote.uri().toString();
    Driver driver = null;
    try {
      driver = GraphDatabase.driver(remote.uri(), token(remote), config());
      driver.verifyConnectivity();
      return new RemoteNeo4j(remote, driver);
    } catch (AuthenticationException e) {
      close(driver);
      throw new ProblemException(
          Problem.of(address, "refuses the credentials: check NEO4J_USERNAME and NEO4J_PASSWORD"),
          e);
    } catch (Neo4jException | IllegalArgumentException e) {
      close(driver);
      throw new ProblemException(
          Problem.of(address, "no Neo4j answers there: check NEO4J_URI and that the server runs"),
          e);
    }
  }

  private static void close(@Nullable Driver driver) {
    if (driver != null) {
      driver.close();
    }
  }

  private static AuthToken token(Stores.Remote remote) {
    return remote.username() == null
        ? AuthTokens.none()
        : AuthTokens.basic(remote.username(), remote.password() == null ? "" : remote.password());
  }

  private static Config config() {
    return Config.builder()
        .withConnectionTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
        .withConnectionAcquisitionTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
        .build();
  }

  @Override
  public <T> T read(Function<Transaction, T> work) {
    return unlimited(open -> open.executeRead(context -> work.apply(transaction(context))));
  }

  /** However long it takes: a server that answers nothing else meanwhile is not waited for. */
  private <T> T unlimited(Function<Session, T> work) {
    return others.whileAlive(
        LOOK,
        this::answers,
        ending -> {
          ending.by(Thread.currentThread()::interrupt);
          try (Session open = driver.session(session)) {
            return work.apply(open);
          } catch (Neo4jException e) {
            throw failure(e);
          } finally {
            ending.done();
          }
        });
  }

  private boolean answers() {
    for (int look = 0; look < LOOKS; look++) {
      try {
        tell(Statement.of("RETURN 1 AS one"));
        return true;
      } catch (StoreException e) {
        LOG.debug("The server does not answer", e);
      }
    }
    return false;
  }

  @Override
  public <T> T read(Duration limit, Function<Transaction, T> work) {
    return limited(limit, (open, config) -> together(open, config, work));
  }

  @Override
  public <T> T readSingly(Duration limit, Function<Transaction, T> work) {
    return limited(limit, (open, config) -> work.apply(singly(open, config)));
  }

  private static <T> T together(
      Session open, TransactionConfig config, Function<Transaction, T> work) {
    try (org.neo4j.driver.Transaction begun = open.beginTransaction(config)) {
      return work.apply(transaction(begun));
    }
  }

  private static Transaction singly(Session open, TransactionConfig config) {
    return (statement, rows) ->
        each(open.run(statement.text(), statement.parameters(), config), rows);
  }

  private <T> T limited(Duration limit, BiFunction<Session, TransactionConfig, T> reading) {
    return threads.within(
        limit,
        ending -> {
          RemoteRead one = new RemoteRead();
          ending.by(() -> one.end(this::tell));
          try {
            return read(one.config(limit), reading, ending);
          } finally {
            one.done();
            ending.done();
          }
        });
  }

  /** Runs a statement about other transactions, which a frozen server does not hold up for long. */
  private void tell(Statement statement) {
    TransactionConfig config = TransactionConfig.builder().withTimeout(TELLING).build();
    tellers.within(
        TELLING,
        ending -> {
          ending.by(Thread.currentThread()::interrupt);
          try {
            return read(config, (open, told) -> singly(open, told).run(statement), ending);
          } finally {
            ending.done();
          }
        });
  }

  /** The driver's own retries wait between them for longer than who asked would; these do not. */
  private <T> T read(
      TransactionConfig config,
      BiFunction<Session, TransactionConfig, T> reading,
      ReadThreads.Ending ending) {
    for (int attempt = 1; ; attempt++) {
      if (ending.told()) {
        throw new StoreException(StoreException.Reason.ABANDONED, null);
      }
      try (Session open = driver.session(forReading)) {
        return reading.apply(open, config);
      } catch (Neo4jException e) {
        if (!(e instanceof RetryableException) || attempt == ATTEMPTS || ending.told()) {
          throw failure(e);
        }
      }
    }
  }

  private static StoreException failure(Neo4jException e) {
    return e instanceof ServiceUnavailableException || e instanceof SessionExpiredException
        ? new StoreException(StoreException.Reason.UNAVAILABLE, e)
        : StoreException.of(e.code(), e);
  }

  @Override
  public <T> T write(Function<Transaction, T> work) {
    return unlimited(open -> open.executeWrite(context -> work.apply(transaction(context))));
  }

  private static Transaction transaction(SimpleQueryRunner context) {
    return (statement, rows) -> each(context.run(statement.text(), statement.parameters()), rows);
  }

  private static void each(Result result, Consumer<Row> rows) {
    result.forEachRemaining(row -> rows.accept(row(row)));
  }

  private static Row row(Record row) {
    return new Row(row.<@Nullable Object>asMap(Value::asObject));
  }

  @Override
  public int readsUnderWay() {
    return threads.underWay();
  }

  @Override
  public String location() {
    return remote.uri().toString();
  }

  @Override
  public void close() {
    threads.close();
    others.close();
    tellers.close();
    driver.close();
  }
}
