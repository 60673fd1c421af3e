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
    return ServiceLoader.load(EmbeddedProvider.class)
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.of(
                        "NEO4J_URI",
                        "this build has no embedded Neo4j: set NEO4J_URI to a Neo4j server")))
        .open(folder, boltPort);
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
