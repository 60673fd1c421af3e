package dev.newsgraph.export;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file or folder while it is written, beside the one that it will be: whoever looks sees the old
 * one or the new one, and nothing in between. Closed without being kept, it leaves nothing.
 */
final class Draft implements AutoCloseable {
  private final Path target;
  private final Path path;
  private final boolean folder;

  private Draft(Path target, boolean folder) {
    this.target = target;
    this.path =
        target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid());
    this.folder = folder;
  }

  static Draft file(Path target) {
    if (Files.isDirectory(target)) {
      throw new ProblemException(
          Problem.of(target.toString(), "is a folder: give --out the name of a file"));
    }
    return new Draft(inFolder(target), false);
  }

  static Draft folder(Path target) throws IOException {
    if (Files.exists(target) && !isEmptyFolder(target)) {
      throw new ProblemException(
          Problem.of(
              target.toString(),
              "is there already: give --out a new folder, or a file that ends in .zip"));
    }
    return new Draft(inFolder(target), true);
  }

  private static Path inFolder(Path target) {
    Path whole = target.toAbsolutePath();
    @Nullable Path parent = whole.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new ProblemException(Problem.of(String.valueOf(parent), "no such folder"));
    }
    return whole;
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    return Files.isDirectory(path) && children(path).isEmpty();
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** {@return where to write} */
  Path path() {
    return path;
  }

  /** Takes away what was written, to begin anew. */
  void clear() throws IOException {
    close();
    if (folder) {
      Files.createDirectory(path);
    }
  }

  /** Puts it in its place. */
  void keep() throws IOException {
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    if (Files.isDirectory(path)) {
      for (Path file : children(path)) {
        Files.delete(file);
      }
    }
    Files.deleteIfExists(path);
  }
}
