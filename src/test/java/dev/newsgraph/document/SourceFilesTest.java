package dev.newsgraph.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
  @TempDir Path folder;

  private final List<String> read = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  @Test
  void filesFoldersAndArchivesAreReadInOrderOfTheirNames() throws IOException {
    write("b/2.md", "two");
    write("b/1.md", "one");
    write("a.txt", "a");
    write("picture.png", "no text");
    write("b/.keep", "");
    zip("c.zip", "x.md", "in zip");
    tar("d.tar.gz", "y.md", "in tar");
    read(folder);
    assertThat(read).containsExactly("a.txt", "b/1.md", "b/2.md", "c.zip!/x.md", "d.tar.gz!/y.md");
    assertThat(refused).isEmpty();
  }

  @Test
  void aSitesDataAreReadWhateverTheirEnding() throws IOException {
    write("_data/organizations/acme.com", "x");
    write("_data/organizations/acme", "x");
    write("_data/topics/ai.yaml", "x");
    write("settings.yaml", "x");
    write("_data/organizations/.keep", "");
    write("_data/logo.png", "x");
    read(folder);
    assertThat(read)
        .containsExactly(
            "_data/organizations/acme", "_data/organizations/acme.com", "_data/topics/ai.yaml");
  }

  @Test
  void whatCannotBeReadIsToldAndTheRestIsRead() throws IOException {
    write("good.md", "x");
    write("large.md", "x".repeat(200));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("nowhere.md"), folder.resolve("gone.md"));
    write("broken.zip", "PK");
    write("broken.tar.gz", "no archive");
    zip("evil.zip", "../../evil.md", "x");
    tar("evil.tar.gz", "/etc/evil.md", "x");
    read(folder);
    assertThat(read).containsExactly("good.md");
    assertThat(refused)
        .anyMatch(line -> line.contains("large.md: is larger than 100 bytes"))
        .anyMatch(line -> line.contains("loop: a link that leads back"))
        .anyMatch(line -> line.contains("nowhere.md: a link that leads nowhere"))
        .anyMatch(line -> line.contains("broken.tar.gz: cannot be read"))
        .anyMatch(line -> line.contains("evil.zip!/../../evil.md: names a place outside"))
        .anyMatch(line -> line.contains("evil.tar.gz!/"));
  }

  @Test
  void aPathThatIsNotThereIsTold() {
    read(folder.resolve("gone"));
    assertThat(refused).singleElement().asString().contains("no such file or folder");
  }

  @Test
  void whatWasGivenByNameIsReadWhateverItsEnding() throws IOException {
    write("notes", "x");
    read(folder.resolve("notes"));
    assertThat(read).containsExactly("notes");
  }

  @Test
  void sharesPartTheFilesAndAreTheSameFromEveryFolder() throws IOException {
    for (int i = 0; i < 40; i++) {
      write(i + ".md", "x");
    }
    List<Integer> shares = new ArrayList<>();
    SourceFiles.read(
        Input.of(List.of(folder)),
        100,
        place -> true,
        file -> shares.add(file.place().share(3)),
        problem -> {});
    assertThat(shares).hasSize(40).contains(1, 2, 3).allMatch(share -> share >= 1 && share <= 3);
    assertThat(new SourceFile.Place("/x/7.md", "/x/7.md", "7.md").share(3))
        .isEqualTo(new SourceFile.Place("y/7.md", "/z/y/7.md", "7.md").share(3));
  }

  private void read(Path path) {
    SourceFiles.read(
        Input.of(List.of(path)),
        100,
        place -> true,
        file -> read.add(file.place().relative().isEmpty() ? "" : name(file.place())),
        problem -> refused.add(line(problem)));
  }

  private String name(SourceFile.Place place) {
    return place.name().substring(folder.toString().length() + 1);
  }

  private static String line(Problem problem) {
    return problem.toString();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void zip(String name, String entry, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve(name), bytes.toByteArray());
  }

  private void tar(String name, String entry, String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(
            new GZIPOutputStream(Files.newOutputStream(folder.resolve(name))))) {
      TarArchiveEntry header = new TarArchiveEntry(entry, true);
      header.setSize(content.length);
      tar.putArchiveEntry(header);
      tar.write(content);
      tar.closeArchiveEntry();
    }
  }
}
