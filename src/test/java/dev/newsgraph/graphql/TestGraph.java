package dev.newsgraph.graphql;

import dev.newsgraph.cypher.Statement;
import dev.newsgraph.ingest.Loader;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One Neo4j for all tests of this process, asked in-process and over Bolt; started when it is first
 * needed.
 */
final class TestGraph {
  private static final Path FOLDER = folder();
  private static final int BOLT = port();
  private static final GraphStore EMBEDDED = start();
  private static final GraphStore REMOTE =
      Stores.remote(new Stores.Remote(URI.create("bolt://localhost:" + BOLT), null, null, null));

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TestGraph::stop));
  }

  private static @Nullable Statement held;

  private TestGraph() {}

  static GraphStore embedded() {
    return EMBEDDED;
  }

  static GraphStore remote() {
    return REMOTE;
  }

  /** Replaces what the graph holds, unless it holds that already. */
  static void need(Statement creating) {
    if (!creating.equals(held)) {
      hold(creating);
    }
  }

  /** Replaces what the graph holds. */
  static void hold(Statement creating) {
    EMBEDDED.write(transaction -> transaction.run(Statement.of("MATCH (n) DETACH DELETE n")));
    EMBEDDED.write(transaction -> transaction.run(creating));
    held = creating;
    EMBEDDED.write(transaction -> transaction.run(Statement.of("CALL db.awaitIndexes(60)")));
    EMBEDDED.write(
        transaction ->
            transaction.run(
                Statement.of("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")));
  }

  private static GraphStore start() {
    GraphStore store = Stores.embedded(FOLDER, BOLT);
    Loader.prepare(store);
    return store;
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("newsgraph-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int port() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop() {
    REMOTE.close();
    EMBEDDED.close();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
