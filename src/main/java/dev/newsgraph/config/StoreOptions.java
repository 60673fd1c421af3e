package dev.newsgraph.config;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the graph is: options that {@code serve}, {@code load} and {@code export} share. */
public final class StoreOptions implements Checked {
  private static final int NONE = -1;
  private static final Set<String> SCHEMES =
      Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

  @Mixin private DataOption store = new DataOption();

  @Option(
      names = "--neo4j",
      paramLabel = "URI",
      description = "an external Neo4j instead of the embedded one (or NEO4J_URI)")
  private @Nullable String neo4j;

  @Option(
      names = "--bolt",
      paramLabel = "PORT",
      defaultValue = "-1",
      description = "open the embedded store's Bolt port on loopback as well")
  private int bolt = NONE;

  @Option(
      names = "--catalog",
      paramLabel = "DIR",
      description = "folder of catalog files instead of the one that is built in")
  private @Nullable Path catalog;

  @Option(names = "--neo4j-username", hidden = true)
  private @Nullable String username;

  /** No flag, as that would show in process lists: only the environment and the file have it. */
  @Option(names = "--neo4j-password", hidden = true)
  private @Nullable String password;

  @Option(names = "--neo4j-database", hidden = true)
  private @Nullable String database;

  /** {@return the folder of the embedded store} */
  public Path data() {
    return store.data();
  }

  /** {@return loopback port for Bolt of the embedded store; -1 for none} */
  public int bolt() {
    return bolt;
  }

  /** {@return the catalog's folder; null for the one that is built in} */
  public @Nullable Path catalog() {
    return catalog;
  }

  /** {@return the user name for the external Neo4j; null for none} */
  public @Nullable String username() {
    return blankToNull(username);
  }

  /** {@return the password for the external Neo4j; null for none} */
  public @Nullable String password() {
    return blankToNull(password);
  }

  /** {@return the database's name; null for the server's default} */
  public @Nullable String database() {
    return blankToNull(database);
  }

  /**
   * {@return the external Neo4j's address; null for the embedded store}
   *
   * @throws ProblemException where it is no address of a Neo4j
   */
  public @Nullable URI neo4j() {
    String address = blankToNull(neo4j);
    if (address == null) {
      return null;
    }
    try {
      URI uri = new URI(address);
      if (uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && uri.getHost() != null) {
        return uri;
      }
      throw new ProblemException(wrongAddress(address));
    } catch (URISyntaxException e) {
      throw new ProblemException(wrongAddress(address), e);
    }
  }

  @Override
  public List<Problem> problems() {
    return Checked.of(this::neo4j, () -> Checked.port("--bolt", bolt == NONE ? 0 : bolt));
  }

  private static Problem wrongAddress(String address) {
    return Problem.of(
        address,
        "is no address of a Neo4j: write bolt://host:7687 or neo4j://host:7687 in NEO4J_URI or"
            + " --neo4j");
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
