package dev.newsgraph.document;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Files, folders and archives → documents, one at a time, in the order of their names. */
public final class Documents {
  private Documents() {}

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
    SourceFiles.read(
        Input.of(paths),
        SourceFiles.LARGEST,
        place -> true,
        file -> read(file, documents, refused),
        refused);
  }

  /** Reads one file; tells why where it cannot be read. */
  public static void read(
      SourceFile file, Consumer<Document> documents, Consumer<Problem> refused) {
    try {
      file.document().ifPresent(documents);
    } catch (ProblemException e) {
      e.problems().forEach(refused);
    }
  }
}
