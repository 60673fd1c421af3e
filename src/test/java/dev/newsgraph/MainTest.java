package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands say where they cannot do what is asked: one line each, and exit status 1. */
class MainTest {
  private static final Pattern README_COMMAND =
      Pattern.compile("(?m)^java -jar target/newsgraph.jar ((?:check|extract) .*)$");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | newsgraph: name a command: serve, load, check, extract, export, token, backup,"
            + " restore, config, health, rehearse (see --help)",
        "adopt | newsgraph: unknown: adopt (see --help)",
        "serve --prot 1 | newsgraph: unknown: --prot 1 (see --help)",
        "serve --port x | newsgraph: Invalid value for option '--port': 'x' is not an int (see"
            + " --help)",
        "load | newsgraph: Missing required parameter: 'PATH' (see --help)",
        "load --neo4j http://x a.md | newsgraph: http://x: is no address of a Neo4j: write"
            + " bolt://host:7687 or neo4j://host:7687 in NEO4J_URI or --neo4j",
        "load --neo4j bolt://127.0.0.1:1 a.md | newsgraph: bolt://127.0.0.1:1: no Neo4j answers"
            + " there: check NEO4J_URI and that the server runs",
        "extract --catalog nowhere a.md | newsgraph: nowhere: no such folder: give --catalog a"
            + " folder of catalog files",
        "export | newsgraph: Missing required option: '--format=FORMAT' (see --help)",
        "export --format x | newsgraph: Invalid value for option '--format': expected one of"
            + " [JSONL, CSV, GRAPHML, GEXF, JSONLD] (case-insensitive) but was 'x' (see --help)",
        "serve --strict | newsgraph: --strict: needs --documents with the folder of what may be"
            + " asked",
        "serve --documents nowhere | newsgraph: nowhere: no such folder: give --documents a folder"
            + " of manifests",
        "serve --host 0.0.0.0 | newsgraph: --host 0.0.0.0: others can reach this address: give"
            + " --tokens or --jwks, or --public to let anyone read",
        "serve --host 0.0.0.0 --tokens nowhere | newsgraph: nowhere: cannot be read: make it by"
            + " newsgraph token NAME --tokens FILE",
        "serve --jwks https://x.test/k | newsgraph: --jwks: goes with --issuer and --audience: give"
            + " all three",
        "serve --jwks http://x.test/k --issuer i --audience a | newsgraph: http://x.test/k: must be"
            + " an https address: keys by http could be anyone's",
        "serve --cors example.org | newsgraph: --cors: 'example.org' is no origin: write"
            + " https://example.org",
        "token a/b | newsgraph: a/b: is no name of a token: use letters, digits, '.', '_' and '-'",
        "check nowhere.md | 0 files read, 1 refused",
      })
  void whatCannotBeDoneIsToldInOneLine(String arguments, String line) {
    ProgramRun told = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.err().strip()).isEqualTo(line);
  }

  @Test
  void checkTellsWhereAFileIsBroken() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.md"), "---\ntitle: T\ntitle: U\n---\n");
    Path good = Files.writeString(folder.resolve("good.md"), "---\ntitle: T\n---\n");
    ProgramRun told = run("check", folder.toString());
    assertThat(told.status()).isEqualTo(1);
    assertThat(told.out().strip())
        .isEqualTo(broken + ":3:1: the key 'title' stands twice: keep one");
    assertThat(run("check", good.toString()).status()).isZero();
  }

  @Test
  void extractPrintsOneObjectAFile() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.md"),
            "---\n"
                + "title: T\n"
                + "date: 2020-01-30\n"
                + "---\n"
                + "OpenAI moved from TensorFlow to PyTorch in March 2019.\n");
    ProgramRun told = run("extract", file.toString());
    assertThat(told.status()).isZero();
    assertThat(told.out().lines()).hasSize(1);
    assertThat(told.out())
        .contains("\"file\":\"" + file + "\"")
        .contains(
            "\"subject\":\"OpenAI\"",
            "\"object\":\"PyTorch\"",
            "\"from\":\"TensorFlow\"",
            "\"date\":\"2019-03\"");
  }

  @TestFactory
  Stream<DynamicTest> theCommandsOfTheReadmeThatNeedNoStoreWork() throws IOException {
    return README_COMMAND
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .map((MatchResult found) -> found.group(1))
        .map(
            command ->
                DynamicTest.dynamicTest(
                    command, () -> assertThat(run(command.split(" ")).status()).isZero()));
  }

  @Test
  void aTokenIsPrintedOnceAndKeptAsAHash() throws IOException {
    Path file = folder.resolve("tokens");
    ProgramRun told = run("token", "ci", "--write", "--tokens", file.toString());
    assertThat(told.status()).isZero();
    assertThat(told.out().strip()).startsWith("ng_");
    assertThat(Files.readString(file)).startsWith("ci write ").doesNotContain(told.out().strip());
  }

  @Test
  void theVersionIsTold() {
    assertThat(run("--version").out()).startsWith("newsgraph ");
  }

  private static ProgramRun run(String... arguments) {
    return ProgramRun.of(Map.of(), arguments);
  }
}
