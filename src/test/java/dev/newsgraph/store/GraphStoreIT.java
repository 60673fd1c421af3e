package dev.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsgraph.cypher.Statement;
import dev.newsgraph.problem.ProblemException;
import dev.newsgraph.store.TestStores.Way;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraphStoreIT {
  @BeforeEach
  void empty() {
    TestStores.clear(TestStores.inProcess());
  }

  @ParameterizedTest
  @EnumSource
  void valuesComeBackAsTheyWereGiven(Way way) {
    GraphStore store = way.store();
    Map<String, Object> given =
        Map.of(
            "text",
            "it’s",
            "number",
            7L,
            "ratio",
            0.5,
            "day",
            LocalDate.of(2021, 6, 2),
            "time",
            ZonedDateTime.of(2021, 6, 2, 1, 2, 3, 0, ZoneOffset.UTC),
            "list",
            List.of("a", "b"));
    store.write(tx -> tx.run(new Statement("CREATE (n:T) SET n = $given", Map.of("given", given))));
    List<Row> rows =
        store.read(
            tx -> tx.run(Statement.of("MATCH (n:T) RETURN properties(n) AS given, null AS none")));
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().get("given")).isEqualTo(given);
    assertThat(rows.getFirst().get("none")).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void aWriteThatThrowsLeavesNothing(Way way) {
    GraphStore store = way.store();
    assertThatThrownBy(
            () ->
                store.write(
                    tx -> {
                      tx.run(Statement.of("CREATE (:T)"));
                      throw new IllegalStateException("on purpose");
                    }))
        .hasMessage("on purpose");
    List<Row> rows = store.read(tx -> tx.run(Statement.of("MATCH (n:T) RETURN n.id")));
    assertThat(rows).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aStatementThatTheDatabaseRefusesIsAStoreException(Way way) {
    GraphStore store = way.store();
    assertThatThrownBy(() -> store.read(tx -> tx.run(Statement.of("NO CYPHER"))))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void aStoreThatIsHeldIsToldInOneLine() {
    Path held = Path.of(TestStores.inProcess().location());
    assertThatThrownBy(() -> Stores.embedded(held, -1))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            held
                + ": another process holds this store: stop it, or choose another folder with"
                + " --data");
  }

  @Test
  void aFolderThatCannotBeMadeIsToldInOneLine(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> Stores.embedded(file.resolve("store"), -1))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("the store's folder cannot be made");
  }

  @Test
  void aServerThatIsNotThereIsToldInOneLine() {
    URI nowhere = URI.create("bolt://127.0.0.1:1");
    assertThatThrownBy(() -> Stores.remote(new Stores.Remote(nowhere, null, null, null)))
        .isInstanceOf(ProblemException.class)
        .hasMessage(nowhere + ": no Neo4j answers there: check NEO4J_URI and that the server runs");
  }
}
