package dev.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.cypher.GraphIndexes;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.TestStores;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The indexes that loading and asking rely on. */
class PrepareIT {

  private final GraphStore store = TestStores.inProcess();

  @Test
  void whatIsThereIsNotMadeAgainAndWhatIsMissingIs() {
    Loader.prepare(store);
    assertThat(GraphIndexes.missing(online())).isEmpty();

    String domains =
        store.read(tx -> tx.run(Statement.of("SHOW INDEXES YIELD name, properties"))).stream()
            .filter(row -> String.valueOf(row.get("properties")).equals("[domain]"))
            .map(row -> row.text("name"))
            .collect(Collectors.joining());
    store.<Object>write(tx -> tx.run(Statement.of("DROP INDEX " + domains)));
    assertThat(GraphIndexes.missing(online()))
        .flatExtracting(statements -> statements)
        .extracting(Statement::text)
        .containsExactly(
            "CREATE INDEX IF NOT EXISTS FOR (n:Provider) ON (n.domain)",
            "CALL db.awaitIndexes(300)");

    Loader.prepare(store);
    assertThat(GraphIndexes.missing(online())).isEmpty();
  }

  private Set<String> online() {
    return store.read(tx -> tx.run(GraphIndexes.online())).stream()
        .map((Row row) -> row.text("key"))
        .collect(Collectors.toSet());
  }
}
