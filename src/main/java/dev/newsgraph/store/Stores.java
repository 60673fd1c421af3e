package dev.newsgraph.store;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Opens stores. */
public final class Stores {
  private Stores() {}

  /** Where an external Neo4j is, and who asks it; a null user name means no authentication. */
  public record Remote(
      URI uri, @Nullable String username, @Nullable String password, @Nullable String database) {}

  /**
   * Opens the embedded store of a folder.
   *
   * @param boltPort loopback port to open Bolt on as well; -1 for none
   * @throws ProblemException where it cannot be opened, or this build has no embedded Neo4j
   */
  public static GraphStore embedded(Path folder, int boltPort) {
    return embedded(folder, boltPort, TransactionMemory.USUAL);
  }

  /**
   * Opens the embedded store of a folder, with a limit to what its transactions need.
   *
   * @param boltPort loopback port to open Bolt on as well; -1 for none
   * @throws ProblemException where it cannot be opened, or this build has no embedded Neo4j
   */
  public static GraphStore embedded(Path folder, int boltPort, TransactionMemory memory) {
    return provider().open(folder, boltPort, memory);
  }

  /**
   * {@return whether a folder holds an embedded store}
   *
   * @throws ProblemException where this build has no embedded Neo4j
   */
  public static boolean isEmbedded(Path folder) {
    return provider().isStore(folder);
  }

  /**
   * Makes the embedded store of a folder out of a whole graph, without transactions.
   *
   * @param folder not there yet, or without a store
   * @throws ProblemException where the folder holds a store already, the rows are no graph, or this
   *     build has no embedded Neo4j
   * @see EmbeddedProvider#importInto
   */
  public static void importInto(Path folder, GraphRows rows) {
    provider().importInto(folder, rows);
  }

  /**
   * Writes the embedded store of a folder into one file.
   *
   * @throws ProblemException where it cannot be read or written, or this build has no embedded
   *     Neo4j
   * @see EmbeddedProvider#backup
   */
  public static void backup(Path folder, Path file) {
    provider().backup(folder, file);
  }

  /**
   * Makes the embedded store of a folder out of a backup.
   *
   * @throws ProblemException where the backup cannot be used, or this build has no embedded Neo4j
   * @see EmbeddedProvider#restore
   */
  public static void restore(Path file, Path folder, boolean replace) {
    provider().restore(file, folder, replace);
  }

  private static EmbeddedProvider provider() {
    return ServiceLoader.load(EmbeddedProvider.class)
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.of(
                        "NEO4J_URI",
                        "this build has no embedded Neo4j: set NEO4J_URI to a Neo4j server")));
  }

  /**
   * Connects to an external Neo4j.
   *
   * @throws ProblemException where it cannot be reached or refuses the credentials
   */
  public static GraphStore remote(Remote remote) {
    return RemoteNeo4j.connect(remote);
  }
}
