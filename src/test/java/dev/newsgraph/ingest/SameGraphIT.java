package dev.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.cypher.Statement;
import dev.newsgraph.document.Input;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.StoreException;
import dev.newsgraph.store.TestStores;
import dev.newsgraph.store.WholeGraph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What a graph holds depends on the files and the catalog alone. */
class SameGraphIT {
  private static final GraphStore STORE = TestStores.inProcess();
  private static final Path FOLDER = Path.of("target/same-graph").toAbsolutePath();
  private static final int TRIES = 8;
  private static final int FEW_TRIES = 4;
  private static final int MANY_TRIES = 25;
  private static final int FEW_RECORDS = 3;

  @Provide
  Arbitrary<Map<String, String>> corpora() {
    return Corpora.corpora();
  }

  @Provide
  Arbitrary<Map<String, String>> adoptions() {
    return Corpora.adoptions();
  }

  @BeforeContainer
  static void prepare() {
    TestStores.clear(STORE);
    Loader.prepare(STORE);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void loadingAgainChangesNothing(@ForAll("corpora") Map<String, String> files) {
    List<String> once = fresh(files);
    Report again = load(LoadRequest.of(List.of(FOLDER)));
    assertThat(again.added() + again.changed() + again.removed()).isZero();
    assertThat(again.unchangedFiles()).isEqualTo(again.files());
    assertThat(GraphDump.of(STORE)).containsExactlyInAnyOrderElementsOf(once);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void orderAndCutsDoNotMatter(
      @ForAll("corpora") Map<String, String> files, @ForAll Random random) {
    List<String> once = fresh(files);
    TestStores.clear(STORE);
    List<String> names = new ArrayList<>(files.keySet());
    Collections.shuffle(names, random);
    while (!names.isEmpty()) {
      List<String> some = names.subList(0, 1 + random.nextInt(names.size()));
      load(new LoadRequest(some.stream().map(SameGraphIT::file).toList()));
      some.clear();
    }
    assertThat(GraphDump.of(STORE)).containsExactlyInAnyOrderElementsOf(once);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void aLoadThatFailsHalfWayIsGoneOnWith(
      @ForAll("corpora") Map<String, String> files, @ForAll Random random) {
    List<String> once = fresh(files);
    TestStores.clear(STORE);
    GraphStore failing = new FailingStore(STORE, random);
    for (int attempt = 0; attempt < 3; attempt++) {
      try {
        Loader.load(failing, Corpora.catalog(), LoadRequest.of(List.of(FOLDER)), s -> {}, 1);
      } catch (StoreException e) {
        // What was committed stays; the next load goes on.
      }
    }
    load(LoadRequest.of(List.of(FOLDER)));
    assertThat(GraphDump.of(STORE)).containsExactlyInAnyOrderElementsOf(once);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void aSyncLeavesWhatTheFilesThatAreThereSay(
      @ForAll("corpora") Map<String, String> before, @ForAll("corpora") Map<String, String> after) {
    List<String> wanted = fresh(after);
    fresh(before);
    Corpora.write(after, FOLDER);
    load(LoadRequest.of(List.of(FOLDER)).withSync());
    assertThat(GraphDump.of(STORE)).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void aFileThatGoesTakesWithItWhatOnlyItSaid(
      @ForAll("corpora") Map<String, String> files, @ForAll Random random) {
    Map<String, String> rest = new TreeMap<>(files);
    rest.keySet().removeIf(name -> random.nextInt(3) == 0);
    aSyncLeavesWhatTheFilesThatAreThereSay(files, rest);
  }

  @Property(tries = MANY_TRIES, shrinking = ShrinkingMode.OFF)
  void storiesOfOneAdoptionAddUpInAnyOrder(
      @ForAll("adoptions") Map<String, String> files, @ForAll Random random) {
    orderAndCutsDoNotMatter(files, random);
  }

  @Property(tries = MANY_TRIES, shrinking = ShrinkingMode.OFF)
  void anAdoptionIsWhatTheStoriesThatAreLeftAddUpTo(
      @ForAll("adoptions") Map<String, String> files, @ForAll Random random) {
    aFileThatGoesTakesWithItWhatOnlyItSaid(files, random);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void sharesAddUpToTheWhole(@ForAll("corpora") Map<String, String> files) {
    List<String> once = fresh(files);
    TestStores.clear(STORE);
    for (int share : List.of(2, 3, 1)) {
      load(new LoadRequest(Input.of(List.of(FOLDER)), false, 1 << 20, share, 3));
    }
    assertThat(GraphDump.of(STORE)).containsExactlyInAnyOrderElementsOf(once);
  }

  @Property(tries = FEW_TRIES, shrinking = ShrinkingMode.OFF)
  void sharesLoadedAtTheSameTimeAddUpToTheWhole(@ForAll("corpora") Map<String, String> files) {
    List<String> once = fresh(files);
    TestStores.clear(STORE);
    List<CompletableFuture<Report>> loads =
        Stream.of(1, 2, 3)
            .map(
                share ->
                    CompletableFuture.supplyAsync(
                        () ->
                            Loader.load(
                                TestStores.Way.OVER_BOLT.store(),
                                Corpora.catalog(),
                                new LoadRequest(
                                    Input.of(List.of(FOLDER)), false, 1 << 20, share, 3),
                                standing -> {},
                                1)))
            .toList();
    assertThat(loads.stream().map(CompletableFuture::join).map(Report::refused))
        .allMatch(List::isEmpty);
    assertThat(GraphDump.of(STORE)).containsExactlyInAnyOrderElementsOf(once);
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void anInitialLoadMakesTheSameGraph(@ForAll("corpora") Map<String, String> files) {
    fresh(files);
    List<String> imported = new ArrayList<>();
    InitialLoad.of(LoadRequest.of(List.of(FOLDER)))
        .run(
            FOLDER.resolveSibling("initial"),
            Corpora.catalog(),
            standing -> {},
            rows -> imported.addAll(WholeGraph.of(rows)));
    assertThat(imported).containsExactlyInAnyOrderElementsOf(WholeGraph.of(STORE));
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void aGraphOfAVersionThatKeptOtherThingsIsGoneOnWith(
      @ForAll("corpora") Map<String, String> files, @ForAll Random random) {
    fresh(files);
    List<String> once = asEarlier();
    TestStores.clear(STORE);
    List<String> some = files.keySet().stream().filter(name -> random.nextBoolean()).toList();
    load(new LoadRequest(some.stream().map(SameGraphIT::file).toList()));
    asEarlier();
    load(LoadRequest.of(List.of(FOLDER)));
    assertThat(asEarlier()).containsExactlyInAnyOrderElementsOf(once);
  }

  /** Makes it a graph of an earlier version, by its digest too; returns what it holds. */
  private static List<String> asEarlier() {
    STORE.write(tx -> tx.run(Statement.of("MATCH (l:Loading) SET l.catalog = 'earlier'")));
    STORE.write(tx -> tx.run(Statement.of("MATCH (n) REMOVE n.support, n.silent, n.closes")));
    STORE.write(tx -> tx.run(Statement.of("MATCH (k:Passage) SET k.key = 'earlier' + k.key")));
    STORE.write(
        tx ->
            tx.run(Statement.of("MATCH (a:Article) SET a.excerptKey = 'earlier' + a.excerptKey")));
    return GraphDump.of(STORE);
  }

  private static List<String> fresh(Map<String, String> files) {
    TestStores.clear(STORE);
    Corpora.write(files, FOLDER);
    load(LoadRequest.of(List.of(FOLDER)));
    return GraphDump.of(STORE);
  }

  private static Input file(String name) {
    return Input.of(FOLDER.resolve(name));
  }

  private static Report load(LoadRequest request) {
    Report report = Loader.load(STORE, Corpora.catalog(), request, standing -> {}, FEW_RECORDS);
    assertThat(report.refused()).isEmpty();
    return report;
  }
}
