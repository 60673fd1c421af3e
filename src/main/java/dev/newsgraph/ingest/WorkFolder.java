package dev.newsgraph.ingest;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A folder beside a store for files that are needed only while it is made. What a killed process
 * left there is taken away by the next.
 */
final class WorkFolder implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;

  private WorkFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Makes it.
   *
   * @throws ProblemException where another process uses it or it cannot be written
   */
  static WorkFolder beside(Path store) {
    Path absolute = store.toAbsolutePath().normalize();
    Path folder = absolute.resolveSibling(absolute.getFileName() + ".loading");
    try {
      Files.createDirectories(folder);
      WorkFolder made = new WorkFolder(folder, locked(folder));
      if (Files.exists(made.path())) {
        MoreFiles.deleteRecursively(made.path(), RecursiveDeleteOption.ALLOW_INSECURE);
      }
      Files.createDirectories(made.path());
      return made;
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(folder.toString(), "cannot be written: " + e.getMessage()), e);
    }
  }

  private static FileChannel locked(Path folder) throws IOException {
    FileChannel file =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (file.tryLock() != null) {
        return file;
      }
    } catch (OverlappingFileLockException e) {
      // Held by this process: the same as held by another.
    }
    file.close();
    throw new ProblemException(
        Problem.of(folder.toString(), "another load is at work there: wait for its end"));
  }

  Path path() {
    return folder.resolve("rows");
  }

  @Override
  public void close() {
    try (lock) {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
