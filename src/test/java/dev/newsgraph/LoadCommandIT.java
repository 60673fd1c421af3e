package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.store.TestStores;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The {@code load} command against a Neo4j that is asked over Bolt. */
class LoadCommandIT {
  private static final String POST = "---\ntitle: %s\nwebUrl: https://example.com/%s\n---\n";

  @TempDir Path folder;

  @BeforeEach
  void empty() {
    TestStores.clear(TestStores.inProcess());
  }

  @Test
  void standardInputIsOneTextOrAnArchive() throws IOException {
    assertThat(from(POST.formatted("One", "1").getBytes(StandardCharsets.UTF_8))).isZero();
    assertThat(from(zip("2.md", POST.formatted("Two", "2")))).isZero();
    assertThat(titles()).containsExactly("One", "Two");
  }

  @Test
  void theReportTellsEveryRefusedFileAndTheFigures() throws IOException {
    Files.writeString(folder.resolve("good.md"), POST.formatted("Good", "g"));
    Files.writeString(folder.resolve("bad.md"), "---\ntitle: A\ntitle: B\n---\n");
    Path report = folder.resolve("report.jsonl");
    assertThat(load(folder.toString(), "--report", report.toString())).isEqualTo(1);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(report)) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().path("source").asText()).endsWith("bad.md");
    assertThat(lines.getFirst().path("line").asInt()).isEqualTo(3);
    assertThat(lines.getFirst().path("message").asText()).contains("stands twice");
    assertThat(lines.getLast().path("loaded").asInt()).isEqualTo(1);
    assertThat(lines.getLast().path("refused").asInt()).isEqualTo(1);
  }

  @Test
  void syncTakesOutWhatIsGoneAndKeepsWhatCannotBeRead() throws IOException {
    Path posts = Files.createDirectory(folder.resolve("posts"));
    for (String name : List.of("stays", "goes", "breaks")) {
      Files.writeString(posts.resolve(name + ".md"), POST.formatted(name, name));
    }
    assertThat(load(posts.toString())).isZero();
    Files.delete(posts.resolve("goes.md"));
    Files.writeString(posts.resolve("breaks.md"), "---\ntitle: [\n---\n");
    assertThat(load(posts.toString())).isEqualTo(1);
    assertThat(titles()).containsExactly("breaks", "goes", "stays");
    assertThat(load(posts.toString(), "--sync")).isEqualTo(1);
    assertThat(titles()).containsExactly("breaks", "stays");
  }

  @Test
  void syncTakesOutEntriesThatAreGoneFromAnArchive() throws IOException {
    Path archive = folder.resolve("posts.zip");
    Files.write(
        archive, zip("1.md", POST.formatted("One", "1"), "2.md", POST.formatted("Two", "2")));
    assertThat(load(archive.toString())).isZero();
    Files.write(archive, zip("2.md", POST.formatted("Two", "2")));
    assertThat(load(archive.toString(), "--sync")).isZero();
    assertThat(titles()).containsExactly("Two");
  }

  private static List<String> titles() {
    return TestStores.inProcess()
        .read(
            tx -> tx.run(Statement.of("MATCH (a:Article) RETURN a.title AS title ORDER BY title")))
        .stream()
        .map(row -> row.text("title"))
        .toList();
  }

  private static int from(byte[] input) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input));
    try {
      return load("-");
    } finally {
      System.setIn(before);
    }
  }

  private static int load(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--neo4j", TestStores.Way.OVER_BOLT.store().location()));
    return new CommandLine(new LoadCommand()).execute(all.toArray(String[]::new));
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
