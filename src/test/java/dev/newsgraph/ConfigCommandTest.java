package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where settings come from, and how all that is wrong with them is told at once. */
class ConfigCommandTest {
  @TempDir Path folder;

  @Test
  void theEnvironmentWinsOverTheFileAndTheFileOverTheDefault() throws IOException {
    String file = file("port: 1\nhost: 0.0.0.0\n");
    ProgramRun told = config(Map.of("NEWSGRAPH_PORT", "2"), file);
    assertThat(told.out())
        .contains("port: 2 # NEWSGRAPH_PORT")
        .contains("host: 0.0.0.0 # " + file + ":2:7")
        .contains("data: data # default")
        .contains("# documents: not set; NEWSGRAPH_DOCUMENTS would");
    assertThat(told.status()).isZero();
  }

  @Test
  void whatStandsBelowACommandIsForThatCommandAlone() throws IOException {
    String file = file("data: all\nserve:\n  data: served\n");
    assertThat(config(Map.of(), file).out()).contains("data: served # ");
    assertThat(ProgramRun.of(Map.of(), "config", "load", "--config", file).out())
        .contains("data: all # ");
  }

  @Test
  void neo4jIsNamedAsItsOwnToolsNameIt() throws IOException {
    Map<String, String> environment =
        Map.of("NEO4J_URI", "bolt://there:7687", "NEO4J_PASSWORD", "of the environment");
    assertThat(config(environment, file("neo4j-username: somebody")).out())
        .contains("neo4j: \"bolt://there:7687\" # NEO4J_URI")
        .contains("neo4j-username: somebody # ")
        .contains("neo4j-password: *** # NEO4J_PASSWORD")
        .doesNotContain("of the environment");
  }

  @Test
  void whatIsPrintedIsAFileThatSaysTheSame() throws IOException {
    String first = config(Map.of("NEWSGRAPH_PORT", "2"), file("host: '::1'")).out();
    String second = config(Map.of(), file(first)).out();
    assertThat(second.replaceAll(" # .*", "")).isEqualTo(first.replaceAll(" # .*", ""));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws IOException {
    String file = file("prot: 8080\nport: many\nserve:\n  strict: true\n  sync: true\n");
    ProgramRun told =
        ProgramRun.of(
            Map.of("NEO4J_URI", "http://there"),
            "serve",
            "--config",
            file,
            "--bolt",
            "70000",
            "--hots",
            "x",
            "--neo4j-password",
            "p");
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.err().lines())
        .containsExactlyInAnyOrder(
            "newsgraph: " + file + ":1:7: 'prot' is no option: see --help for their names",
            "newsgraph: " + file + ":5:9: 'sync' is no option: see --help for their names",
            "newsgraph: " + file + ":2:7: Invalid value for option '--port': 'many' is not an int",
            "newsgraph: unknown: --hots x (see --help)",
            "newsgraph: --bolt: 70000 is no port: choose one up to 65535",
            "newsgraph: --strict: needs --documents with the folder of what may be asked",
            "newsgraph: http://there: is no address of a Neo4j: write bolt://host:7687 or"
                + " neo4j://host:7687 in NEO4J_URI or --neo4j",
            "newsgraph: --neo4j-password: shows in the list of processes: set NEO4J_PASSWORD, or"
                + " write it into --config");
  }

  @Test
  void aFileThatIsNoMapOrNotThereIsRefused() throws IOException {
    String file = file("- port");
    assertThat(config(Map.of(), file).err())
        .isEqualTo("newsgraph: " + file + ":1:1: is no map: write port: 8080\n");
    assertThat(config(Map.of("NEWSGRAPH_CONFIG", "nowhere.yaml")).err())
        .isEqualTo("newsgraph: nowhere.yaml: cannot be read: give --config a YAML file in UTF-8\n");
    assertThat(config(Map.of(), file("port: [1, 2]\nhost: {a: b}")).err().lines())
        .containsExactly(
            "newsgraph: " + file + ":1:7: 'port' takes one plain value",
            "newsgraph: " + file + ":2:7: 'host' takes one plain value");
  }

  @Test
  void anUnknownCommandHasNoSettings() {
    assertThat(ProgramRun.of(Map.of(), "config", "adopt").err())
        .startsWith("newsgraph: no command 'adopt': name one of serve, load,");
  }

  private ProgramRun config(Map<String, String> environment, String... file) {
    return file.length == 0
        ? ProgramRun.of(environment, "config")
        : ProgramRun.of(environment, "config", "serve", "--config", file[0]);
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("settings.yaml"), text).toString();
  }
}
