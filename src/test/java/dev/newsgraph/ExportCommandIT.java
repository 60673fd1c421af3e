package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.cypher.Statement;
import dev.newsgraph.export.ExportFormat;
import dev.newsgraph.ingest.Loader;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.TestStores;
import dev.newsgraph.store.TestStores.Way;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code export} as the README tells of it. */
class ExportCommandIT {
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^java -jar target/newsgraph.jar (export .*) (\\S+)$");
  private static final Pattern FORMATS = Pattern.compile("(?m)^\\| (`[a-z`, ]+`) \\|");
  private static final String LINE =
      "{\"id\":\"framework:f\",\"labels\":[\"Framework\",\"Entity\"],"
          + "\"properties\":{\"id\":\"framework:f\",\"name\":\"F\"},\"type\":\"node\"}\n";

  @TempDir Path folder;

  @BeforeEach
  void oneFramework() {
    GraphStore store = TestStores.inProcess();
    TestStores.clear(store);
    Loader.prepare(store);
    store.write(
        tx -> tx.run(Statement.of("CREATE (:Framework:Entity {id: 'framework:f', name: 'F'})")));
  }

  @Test
  void theCommandOfTheReadmeWritesAFile() throws IOException {
    List<MatchResult> commands = COMMAND.matcher(readme()).results().toList();
    assertThat(commands).isNotEmpty();
    for (MatchResult command : commands) {
      Path file = folder.resolve(command.group(2));
      assertThat(run(command.group(1) + " " + file)).isEmpty();
      assertThat(file).hasContent(LINE);
    }
  }

  @Test
  void withoutAFileItGoesToStandardOutput() {
    assertThat(run("export --format jsonl")).isEqualTo(LINE);
  }

  @Test
  void theReadmeListsTheFormats() throws IOException {
    List<String> listed =
        FORMATS
            .matcher(readme())
            .results()
            .flatMap((MatchResult row) -> Pattern.compile(", ").splitAsStream(row.group(1)))
            .map(name -> name.replace("`", ""))
            .toList();
    assertThat(listed)
        .containsExactlyElementsOf(
            List.of(ExportFormat.values()).stream().map(ExportFormat::toString).toList());
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  /** Through Bolt, as the store is open already. */
  private static String run(String command) {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.addAll(List.of("--neo4j", Way.OVER_BOLT.store().location()));
    PrintStream out = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
      assertThat(Main.run(arguments.toArray(String[]::new))).isZero();
      return bytes.toString(StandardCharsets.UTF_8);
    } finally {
      System.setOut(out);
    }
  }
}
