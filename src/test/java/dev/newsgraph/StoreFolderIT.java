package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that no store can be in: one line says so. */
class StoreFolderIT {
  private static final String FORMAT = "aligned";
  private static final byte OWN_VERSION = 1;

  @TempDir Path folder;

  private Path article;

  @BeforeEach
  void write() throws IOException {
    article = Files.writeString(folder.resolve("a.md"), "---\ntitle: A title\n---\n");
  }

  @Test
  void aFileInTheFoldersPlaceIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("data"), "no folder");
    assertThat(refused(file)).contains(file.toString(), "the store's folder cannot be made");
  }

  @Test
  void aDiskThatIsReadOnlyIsTold() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    try (Mount mount = Mount.on(disk, "64m")) {
      mount.change("ro");
      assertThat(refused(disk)).contains("the store's folder is not writable", "--data");
      assertThat(refused(disk.resolve("data"))).contains("the store's folder cannot be made");
    }
  }

  @Test
  void aStoreThatIsDamagedOrOfAnotherVersionIsTold() throws IOException {
    Path data = folder.resolve("data");
    assertThat(load(data).status()).isZero();
    Path header = data.resolve("data/databases/neo4j/neostore");
    byte[] own = Files.readAllBytes(header);
    for (byte version : new byte[] {0, OWN_VERSION + 1}) {
      Files.write(header, ofVersion(own, version));
      assertThat(refused(data)).contains(FORMAT + "-" + version, "of another version");
    }
    Files.write(header, new byte[own.length]);
    assertThat(refused(data)).contains(data.toString(), "does not open", "restore a backup");
    Files.write(header, own);
    assertThat(load(data).status()).isZero();
  }

  /** The store's header names the format and its version, a mark of what is in use between them. */
  private static byte[] ofVersion(byte[] header, byte version) {
    byte[] changed = header.clone();
    String text = new String(header, StandardCharsets.ISO_8859_1);
    int place = text.indexOf(FORMAT) + FORMAT.length() + 1;
    assertThat(changed[place]).isEqualTo(OWN_VERSION);
    changed[place] = version;
    return changed;
  }

  private String refused(Path data) throws IOException {
    ProgramRun run = load(data);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().strip()).startsWith("newsgraph: ").doesNotContain("\n");
    return run.err();
  }

  private ProgramRun load(Path data) {
    return ProgramRun.of(
        Map.of(), "load", "--no-bulk", article.toString(), "--data", data.toString());
  }
}
