package dev.newsgraph.store.embedded;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A store in the making: it grows in a folder beside its own and gets its place by one rename, so
 * that there is a whole store or none.
 */
final class NewStore implements AutoCloseable {
  /** Where Neo4j keeps everything below the folder that it is given. */
  static final String DATA = "data";

  private final Path folder;
  private final Path making;
  private final FileChannel lock;
  private final boolean replace;

  private NewStore(Path folder, Path making, FileChannel lock, boolean replace) {
    this.folder = folder;
    this.making = making;
    this.lock = lock;
    this.replace = replace;
  }

  /**
   * Begins a store, in place of what a killed process may have left of one.
   *
   * @throws ProblemException where the folder holds a store or another process makes one
   */
  static NewStore begin(Path folder) throws IOException {
    refuseStore(folder, folder);
    return begin(folder, false);
  }

  /**
   * Begins a store that takes the place of the one that is there, if any, when it is published.
   *
   * @throws ProblemException where another process makes one
   */
  static NewStore replacing(Path folder) throws IOException {
    return begin(folder, true);
  }

  private static NewStore begin(Path folder, boolean replace) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    Path making = absolute.resolveSibling(absolute.getFileName() + ".importing");
    Files.createDirectories(making);
    Path lockFile = making.resolve("lock");
    FileChannel lock =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (locked(lock) == null) {
      lock.close();
      throw new ProblemException(
          Problem.of(folder.toString(), "another process is importing into it: wait for its end"));
    }
    delete(making.resolve("store"));
    return new NewStore(absolute, making, lock, replace);
  }

  static boolean isStore(Path folder) {
    return Files.exists(folder.resolve(DATA));
  }

  private static void refuseStore(Path folder, Path absolute) {
    if (isStore(absolute)) {
      throw new ProblemException(
          Problem.of(
              folder.toString(),
              "holds a store already, and an import makes a new one: choose an empty folder with"
                  + " --data"));
    }
  }

  private static @Nullable FileLock locked(FileChannel lock) throws IOException {
    try {
      return lock.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** {@return the folder to make it in, as Neo4j's home} */
  Path home() {
    return making.resolve("store");
  }

  /** Gives the store its place; called once, when it is whole. */
  void publish() throws IOException {
    if (!replace) {
      refuseStore(folder, folder);
    }
    Files.createDirectories(folder);
    try {
      if (isStore(folder)) {
        Files.move(
            folder.resolve(DATA), making.resolve("replaced"), StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(home().resolve(DATA), folder.resolve(DATA), StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new ProblemException(
          Problem.of(
              folder.toString(), "is a mount of its own: choose a folder below it with --data"),
          e);
    }
  }

  /** Takes away what is left beside the store's folder. */
  @Override
  public void close() throws IOException {
    try (lock) {
      delete(making);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> inside;
    try (Stream<Path> files = Files.walk(folder)) {
      inside = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : inside) {
      Files.deleteIfExists(path);
    }
  }
}
