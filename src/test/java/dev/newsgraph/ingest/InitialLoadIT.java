package dev.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsgraph.bench.CorpusGenerator;
import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.document.Input;
import dev.newsgraph.problem.ProblemException;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Stores;
import dev.newsgraph.store.TestStores;
import dev.newsgraph.store.WholeGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first load of all makes the graph that a load by statements makes. */
class InitialLoadIT {
  private static final GraphStore WRITTEN = TestStores.inProcess();
  private static final Catalog CATALOG = Catalog.read(Path.of("seeds/catalog"));

  @TempDir Path folder;

  @BeforeEach
  void empty() {
    TestStores.clear(WRITTEN);
    Loader.prepare(WRITTEN);
  }

  @Test
  void generatedFilesMakeTheSameGraphEitherWay() throws IOException {
    Path input = folder.resolve("input");
    CorpusGenerator.write(150, 1, input);
    Loader.load(WRITTEN, CATALOG, request(input), standing -> {});
    List<String> rows = new ArrayList<>();
    InitialLoad.of(request(input))
        .run(folder, CATALOG, standing -> {}, graph -> rows.addAll(WholeGraph.of(graph)));
    assertThat(rows).hasSizeGreaterThan(1_000).isEqualTo(WholeGraph.of(WRITTEN));
  }

  @Test
  void filesThatNobodyCleanedMakeTheSameGraphAndLaterLoadsGoOnFromIt() throws IOException {
    Path input = UncleanFiles.writeTo(folder.resolve("input"));
    Report report = InitialLoad.of(request(input)).run(store(), CATALOG, s -> {}).orElseThrow();
    Report written = Loader.load(WRITTEN, CATALOG, request(input), standing -> {});
    assertThat(report.refused()).hasSize(2).hasSameElementsAs(written.refused());
    try (GraphStore imported = Stores.embedded(store(), -1)) {
      Loader.prepare(imported);
      assertThat(WholeGraph.of(imported))
          .satisfies(InitialLoadIT::holdsAllThatIsHard)
          .isEqualTo(WholeGraph.of(WRITTEN));
      Report again = Loader.load(imported, CATALOG, request(input), standing -> {});
      assertThat(again.unchangedFiles()).isEqualTo(again.files() - again.refused().size());
      UncleanFiles.change(input);
      for (GraphStore store : List.of(imported, WRITTEN)) {
        Loader.load(store, CATALOG, request(input).withSync(), standing -> {});
      }
      assertThat(WholeGraph.of(imported)).isEqualTo(WholeGraph.of(WRITTEN));
    }
  }

  private static void holdsAllThatIsHard(List<? extends String> graph) {
    for (String reason : List.of("url", "amp", "title", "text")) {
      assertThat(graph)
          .anyMatch(line -> line.contains("SAME_STORY_AS") && line.contains("reason=" + reason));
    }
    for (String kind : List.of("ALSO_AT", "TEXT_OF", "PASSAGE_OF", "DataEntry", "EVIDENCED_BY")) {
      assertThat(graph).anyMatch(line -> line.contains(kind));
    }
  }

  @Test
  void aStoreThatIsThereIsLeftAlone() throws IOException {
    Path input = UncleanFiles.writeTo(folder.resolve("input"));
    Files.createDirectories(store().resolve("data"));
    InitialLoad load = InitialLoad.of(request(input));
    assertThatThrownBy(() -> load.run(store(), CATALOG, standing -> {}))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("holds a store already");
    assertThat(folder).isDirectoryNotContaining("glob:**.loading");
  }

  @Test
  void aFileThatIsGivenTwiceIsLeftToTheLoader() throws IOException {
    Path input = UncleanFiles.writeTo(folder.resolve("input"));
    LoadRequest twice = new LoadRequest(Input.of(List.of(input, input.resolve("page.txt"))));
    assertThat(InitialLoad.of(twice).run(store(), CATALOG, standing -> {})).isEmpty();
    assertThat(store()).doesNotExist();
  }

  @Test
  void whatAKilledLoadLeftIsTakenAway() throws IOException {
    Path input = UncleanFiles.writeTo(folder.resolve("input"));
    Path left = Files.createDirectories(folder.resolve("store.loading/rows"));
    Files.writeString(left.resolve("said-0"), "half a row");
    List<String> rows = new ArrayList<>();
    InitialLoad.of(request(input))
        .run(store(), CATALOG, standing -> {}, graph -> rows.addAll(WholeGraph.of(graph)));
    assertThat(rows).isNotEmpty();
    assertThat(folder).isDirectoryNotContaining("glob:**.loading");
  }

  private Path store() {
    return folder.resolve("store");
  }

  private static LoadRequest request(Path input) {
    return LoadRequest.of(List.of(input));
  }
}
