package dev.newsgraph.document;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Files, folders and archives → documents, one at a time, in the order of their names. */
public final class Documents {
  private static final Set<String> TEXTS = Set.of("md", "markdown", "mdx", "html", "htm", "txt");
  private static final int LARGEST = 10 * 1024 * 1024;

  private final Consumer<Document> documents;
  private final Consumer<Problem> refused;

  private Documents(Consumer<Document> documents, Consumer<Problem> refused) {
    this.documents = documents;
    this.refused = refused;
  }

  /**
   * Reads all of them, and goes on after a file that cannot be read.
   *
   * @param paths files of any name; folders, of which the text files are read; {@code .zip} and
   *     {@code .tar.gz}
   * @param documents takes each document before the next is read
   * @param refused takes one problem for each file that was refused
   */
  public static void read(
      List<Path> paths, Consumer<Document> documents, Consumer<Problem> refused) {
    Documents reading = new Documents(documents, refused);
    paths.forEach(reading::path);
  }

  private void path(Path path) {
    if (!Files.exists(path)) {
      refused.accept(Problem.of(path.toString(), "no such file or folder"));
    } else if (Files.isDirectory(path)) {
      folder(path);
    } else {
      file(path);
    }
  }

  private void folder(Path folder) {
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> isText(file.toString()))
          .sorted()
          .forEach(this::file);
    } catch (IOException | java.io.UncheckedIOException e) {
      refused.accept(Problem.of(folder.toString(), "cannot be read: " + e.getMessage()));
    }
  }

  private void file(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      if (name.endsWith(".zip")) {
        archive(file.toString(), new ZipArchiveInputStream(in));
      } else if (name.endsWith(".tar.gz") || name.endsWith(".tgz")) {
        archive(
            file.toString(),
            new TarArchiveInputStream(
                GzipCompressorInputStream.builder()
                    .setInputStream(in)
                    .setDecompressConcatenated(true)
                    .get()));
      } else {
        document(file.toString(), in);
      }
    } catch (IOException e) {
      refused.accept(Problem.of(file.toString(), "cannot be read: " + e.getMessage()));
    }
  }

  private void archive(String source, ArchiveInputStream<? extends ArchiveEntry> entries)
      throws IOException {
    for (ArchiveEntry entry = entries.getNextEntry();
        entry != null;
        entry = entries.getNextEntry()) {
      if (!entry.isDirectory() && isText(entry.getName())) {
        document(source + "!/" + entry.getName(), entries);
      }
    }
  }

  private void document(String source, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      refused.accept(Problem.of(source, "is larger than " + LARGEST / 1024 / 1024 + " MB"));
      return;
    }
    try {
      DocumentReader.read(source, bytes).ifPresent(documents);
    } catch (ProblemException e) {
      e.problems().forEach(refused);
    }
  }

  private static boolean isText(String name) {
    return TEXTS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }
}
