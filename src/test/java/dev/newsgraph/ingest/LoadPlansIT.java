package dev.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.store.ForwardingStore;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.TestStores;
import dev.newsgraph.store.Transaction;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.summary.Plan;

/**
 * A load plans each statement when it first runs, which may be on an empty store, and keeps the
 * plan: so none may go through all there is of a kind.
 */
class LoadPlansIT {
  private static final GraphStore STORE = TestStores.inProcess();
  private static final Path FOLDER = Path.of("target/load-plans").toAbsolutePath();
  private static final int CORPORA = 6;
  private static final int BATCH = 1_000;
  private static final String ONCE = Statement.of("").plannedOnce().text();

  /** More than what is known of the indexes by then, and few relationships beside them. */
  private static final String NODES =
      """
      UNWIND range(1, 1000) AS i
      CREATE (:Article {id: 'a' + i}), (:Event {id: 'e' + i, group: 'g' + i}), (:Page {id: 'p' + i}),
             (:Entity:Organisation {id: 'o' + i}), (:Entity:Framework {id: 'f' + i}),
             (:Entity:Topic {id: 't' + i}), (:Entity:Provider {id: 'd' + i}), (:Source {path: 's' + i}),
             (:Alias {key: 'k' + i}), (:Passage {key: 'k' + i}), (:Address {id: 'x' + i})
      """;

  @Provide
  Arbitrary<List<Map<String, String>>> corpora() {
    return Corpora.corpora().list().ofSize(CORPORA);
  }

  @BeforeContainer
  static void prepare() {
    TestStores.clear(STORE);
    Loader.prepare(STORE);
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void noStatementScans(@ForAll("corpora") List<Map<String, String>> corpora) {
    Recording recording = new Recording();
    corpora.forEach(recording::load);
    assertThat(scanning(recording.ran)).isEmpty();
    asNew();
    assertThat(scanning(recording.ran)).isEmpty();
    STORE.<Object>write(transaction -> transaction.run(Statement.of(NODES)));
    assertThat(scanning(recording.ran)).isEmpty();
  }

  /** Empties the store and makes its indexes anew, so that nothing is known of what they hold. */
  private static void asNew() {
    TestStores.clear(STORE);
    for (String kind : List.of("CONSTRAINT", "INDEX")) {
      STORE
          .read(
              tx ->
                  tx.run(
                      Statement.of("SHOW %s YIELD name, type RETURN name, type".formatted(kind))))
          .stream()
          .filter(row -> !row.text("type").equals("LOOKUP"))
          .forEach(row -> drop(kind, row.text("name")));
    }
    Loader.prepare(STORE);
  }

  private static void drop(String kind, String name) {
    STORE.<Object>write(tx -> tx.run(Statement.of("DROP %s `%s`".formatted(kind, name))));
  }

  private static List<String> scanning(Map<String, Map<String, Object>> statements) {
    assertThat(statements).isNotEmpty();
    try (Driver driver = GraphDatabase.driver(TestStores.Way.OVER_BOLT.store().location())) {
      return statements.entrySet().stream()
          .filter(one -> scans(plan(driver, one.getKey(), one.getValue())))
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  /** As a batch of a large load gives them: how long a list is weighs with the planner. */
  private static Map<String, Object> inBatches(Map<String, Object> parameters) {
    return Maps.transformValues(
        parameters,
        value ->
            value instanceof List<?> rows && !rows.isEmpty()
                ? Collections.nCopies(BATCH, rows.getFirst())
                : value);
  }

  private static Plan plan(Driver driver, String text, Map<String, Object> parameters) {
    String question = text.replace(ONCE, "CYPHER replan=force EXPLAIN ");
    return driver
        .executableQuery(question)
        .withParameters(parameters)
        .execute()
        .summary()
        .queryPlan()
        .orElseThrow();
  }

  private static boolean scans(Plan plan) {
    return plan.operatorType().contains("Scan")
        || plan.children().stream().anyMatch(LoadPlansIT::scans);
  }

  /** Writes down the statements of writing transactions, by text. */
  private static final class Recording extends ForwardingStore {
    private final Map<String, Map<String, Object>> ran = new HashMap<>();

    Recording() {
      super(STORE);
    }

    void load(Map<String, String> files) {
      Corpora.write(files, FOLDER);
      Loader.load(
          this, Corpora.catalog(), LoadRequest.of(List.of(FOLDER)).withSync(), standing -> {}, 3);
    }

    @Override
    public <T> T write(Function<Transaction, T> work) {
      return super.write(
          transaction ->
              work.apply(
                  (statement, rows) -> {
                    if (statement.text().startsWith(ONCE)) {
                      ran.put(statement.text(), inBatches(statement.parameters()));
                    }
                    transaction.each(statement, rows);
                  }));
    }
  }
}
