package dev.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsgraph.bench.CorpusGenerator;
import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.document.Input;
import dev.newsgraph.problem.ProblemException;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Stores;
import dev.newsgraph.store.WholeGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first load of all makes the graph that a load by statements makes. */
class InitialLoadIT {
  private static final Catalog CATALOG = Catalog.read(Path.of("seeds/catalog"));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void generatedFilesMakeTheSameGraphEitherWay(long seed) throws IOException {
    Path input = folder.resolve("input");
    CorpusGenerator.write(150, seed, input);
    assertThat(imported(input)).hasSizeGreaterThan(1_000).isEqualTo(written(input));
  }

  @Test
  void filesThatNobodyCleanedMakeTheSameGraphEitherWay() throws IOException {
    Path input = UncleanFiles.writeTo(folder.resolve("input"));
    assertThat(imported(input))
        .anyMatch(line -> line.contains("ALSO_AT"))
        .anyMatch(line -> line.contains("SAME_STORY_AS") && line.contains("reason=amp"))
        .anyMatch(line -> line.contains("SAME_STORY_AS") && line.contains("reason=text"))
        .anyMatch(line -> line.contains("SAME_STORY_AS") && line.contains("reason=title"))
        .anyMatch(line -> line.contains("SAME_STORY_AS") && line.contains("reason=url"))
        .anyMatch(line -> line.contains("TEXT_OF"))
        .anyMatch(line -> line.contains("DataEntry"))
        .anyMatch(line -> line.contains("EVIDENCED_BY"))
        .isEqualTo(written(input));
  }

  @Test
  void laterLoadsGoOnFromIt() throws IOException {
    Path input = UncleanFiles.writeTo(folder.resolve("input"));
    imported(input);
    written(input);
    try (GraphStore imported = open("imported");
        GraphStore written = open("written")) {
      assertThat(Loader.load(imported, CATALOG, request(input), standing -> {}))
          .matches(report -> report.files() == report.unchangedFiles() + report.refused().size());
      Files.delete(input.resolve("page.txt"));
      Files.delete(input.resolve("copies/amp.md"));
      UncleanFiles.change(input);
      for (GraphStore store : List.of(imported, written)) {
        Loader.load(store, CATALOG, request(input).withSync(), standing -> {});
      }
      assertThat(WholeGraph.of(imported)).isEqualTo(WholeGraph.of(written));
    }
  }

  @Test
  void aStoreThatIsThereIsLeftAlone() throws IOException {
    Path input = UncleanFiles.writeTo(folder.resolve("input"));
    List<String> before = imported(input);
    InitialLoad again = InitialLoad.of(request(input));
    assertThatThrownBy(() -> again.run(folder.resolve("imported"), CATALOG, standing -> {}))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("holds a store already");
    try (GraphStore store = open("imported")) {
      assertThat(WholeGraph.of(store)).isEqualTo(before);
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.loading");
  }

  @Test
  void aFileThatIsGivenTwiceIsLeftToTheLoader() throws IOException {
    Path input = UncleanFiles.writeTo(folder.resolve("input"));
    LoadRequest twice = new LoadRequest(Input.of(List.of(input, input.resolve("page.txt"))));
    assertThat(InitialLoad.of(twice).run(folder.resolve("store"), CATALOG, standing -> {}))
        .isEmpty();
    assertThat(folder.resolve("store")).doesNotExist();
  }

  private static LoadRequest request(Path input) {
    return LoadRequest.of(List.of(input));
  }

  private GraphStore open(String name) {
    GraphStore store = Stores.embedded(folder.resolve(name), -1);
    Loader.prepare(store);
    return store;
  }

  private List<String> imported(Path input) {
    InitialLoad.of(request(input))
        .run(folder.resolve("imported"), CATALOG, standing -> {})
        .orElseThrow();
    try (GraphStore store = open("imported")) {
      return WholeGraph.of(store);
    }
  }

  private List<String> written(Path input) {
    try (GraphStore store = open("written")) {
      Loader.load(store, CATALOG, request(input), standing -> {});
      return WholeGraph.of(store);
    }
  }
}
