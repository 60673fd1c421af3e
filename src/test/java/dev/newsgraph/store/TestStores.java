package dev.newsgraph.store;

import dev.newsgraph.cypher.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One Neo4j for all tests of a JVM, asked both ways: in-process and over its Bolt port. It starts
 * once, as that takes seconds, and ends with the JVM.
 */
public final class TestStores {
  private TestStores() {}

  private static final class Running {
    private static final int PORT = freePort();
    private static final GraphStore EMBEDDED = open();
    private static final GraphStore REMOTE =
        Stores.remote(new Stores.Remote(URI.create("bolt://127.0.0.1:" + PORT), null, null, null));

    private static GraphStore open() {
      GraphStore store = Stores.embedded(folder(), PORT);
      Runtime.getRuntime().addShutdownHook(new Thread(store::close));
      return store;
    }
  }

  /** The ways to ask it. */
  public enum Way {
    IN_PROCESS,
    OVER_BOLT;

    public GraphStore store() {
      return this == IN_PROCESS ? Running.EMBEDDED : Running.REMOTE;
    }
  }

  public static GraphStore inProcess() {
    return Running.EMBEDDED;
  }

  /** Takes all data out; constraints and indexes stay. */
  public static void clear(GraphStore store) {
    store.write(transaction -> transaction.run(Statement.of("MATCH (n) DETACH DELETE n")));
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target/stores")), "store");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
