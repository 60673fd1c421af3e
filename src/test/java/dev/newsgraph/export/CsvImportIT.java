package dev.newsgraph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsgraph.ingest.Loader;
import dev.newsgraph.problem.ProblemException;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Stores;
import dev.newsgraph.store.TestStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSV files as Neo4j's own import reads them. */
class CsvImportIT {
  @TempDir Path folder;

  @Test
  void theImportedGraphIsTheExportedOne() throws Exception {
    GraphStore store = TestStores.inProcess();
    Exports.hardGraph(store);
    assertThat(imported(store)).isEqualTo(expected(store));
  }

  @Test
  void theImportedSeedsAreTheExportedOnes() throws Exception {
    GraphStore store = TestStores.inProcess();
    Exports.empty(store);
    try (Stream<Path> files = Files.list(Path.of("seeds/articles"))) {
      Exports.load(store, files.sorted().limit(20).toList());
    }
    assertThat(imported(store)).isEqualTo(expected(store));
  }

  @Test
  void aZipHoldsTheSameFilesAsAFolder() throws IOException {
    Exports.hardGraph(TestStores.inProcess());
    Path zip = folder.resolve("graph.zip");
    Path plain = folder.resolve("graph");
    csv(TestStores.inProcess()).to(zip);
    csv(TestStores.inProcess()).to(plain);
    try (ZipFile read = ZipFile.builder().setPath(zip).get()) {
      assertThat(Collections.list(read.getEntries()).stream().map(ZipArchiveEntry::getName))
          .containsExactlyInAnyOrderElementsOf(names(plain));
      assertThat(read.getInputStream(read.getEntry("Article.csv")).readAllBytes())
          .isEqualTo(Files.readAllBytes(plain.resolve("Article.csv")));
    }
  }

  @Test
  void aFolderThatIsThereIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("mine"), "");
    assertThatThrownBy(() -> csv(TestStores.inProcess()).to(folder))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            folder + ": is there already: give --out a new folder, or a file that ends in .zip");
    assertThat(names(folder)).containsExactly("mine");
  }

  private static Export csv(GraphStore store) {
    return Export.of(store, GraphModel.packaged(), ExportFormat.CSV);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** What the files cannot say: an empty list, and a semicolon within an item of one. */
  private static String expected(GraphStore store) {
    return Exports.text(store, ExportFormat.JSONL)
        .lines()
        .map(line -> line.replace("\"aliases\":[],", ""))
        .map(line -> line.replaceAll("(\"aliases\":\\[[^\\]]*?\\]\\]> );", "$1,"))
        .reduce("", (text, line) -> text + line + "\n");
  }

  private String imported(GraphStore store) throws Exception {
    Path files = folder.resolve("csv");
    csv(store).to(files);
    Path home = Files.createDirectory(folder.resolve("home"));
    importInto(home, files);
    try (GraphStore copy = Stores.embedded(home, -1)) {
      Loader.prepare(copy);
      return Exports.text(copy, ExportFormat.JSONL);
    }
  }

  /** {@code neo4j-admin}, which is a script that starts this class with these flags. */
  private static void importInto(Path home, Path files) throws Exception {
    Path log = home.resolve("import.log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "org.neo4j.cli.AdminTool",
                "database",
                "import",
                "full",
                "neo4j",
                "@import.args"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(files.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("NEO4J_HOME", home.toString());
    builder.environment().put("NEO4J_CONF", Files.createDirectory(home.resolve("conf")).toString());
    int status = builder.start().waitFor();
    assertThat(status).as(Files.readString(log)).isZero();
  }
}
