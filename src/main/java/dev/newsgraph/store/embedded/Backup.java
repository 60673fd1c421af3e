package dev.newsgraph.store.embedded;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.neo4j.kernel.internal.Version;

/**
 * Copies a store that no process has open, its logs of transactions too, so that one that was
 * killed is recovered from the copy as it would be in place.
 */
final class Backup {
  private static final String LOCK = "databases/store_lock";

  private Backup() {}

  /**
   * Writes a backup; the file is there whole or not at all.
   *
   * @throws ProblemException where the folder holds no store, a process has it open, or the file
   *     cannot be written
   */
  static void write(Path folder, Path file) {
    Path data = folder.resolve(NewStore.DATA);
    if (!NewStore.isStore(folder)) {
      throw problem(folder, "holds no store: name its folder with --data");
    }
    try (FileChannel channel = open(data);
        FileLock _ = locked(folder, channel)) {
      Path draft = file.resolveSibling(file.getFileName() + ".part");
      try {
        writeTo(draft, data);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(file.toString(), "the backup cannot be written: " + e), e);
    }
  }

  /**
   * Sees that no process has a store open.
   *
   * @throws ProblemException where one has
   */
  static void requireClosed(Path folder) throws IOException {
    try (FileChannel channel = open(folder.resolve(NewStore.DATA));
        FileLock lock = locked(folder, channel)) {
      lock.release();
    }
  }

  private static FileChannel open(Path data) throws IOException {
    Path file = data.resolve(LOCK);
    Files.createDirectories(file.getParent());
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static FileLock locked(Path folder, FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException _) {
      // Held within this process.
    }
    throw problem(folder, "another process holds this store: stop it first");
  }

  private static void writeTo(Path draft, Path data) throws IOException {
    Map<String, Path> files = files(data);
    Map<String, String> hashes = new TreeMap<>();
    for (Map.Entry<String, Path> one : files.entrySet()) {
      hashes.put(
          one.getKey(), MoreFiles.asByteSource(one.getValue()).hash(Hashing.sha256()).toString());
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft));
        TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      put(tar, new BackupManifest(Version.getNeo4jVersion(), hashes).bytes());
      for (Map.Entry<String, Path> one : files.entrySet()) {
        tar.putArchiveEntry(new TarArchiveEntry(one.getValue(), one.getKey()));
        Files.copy(one.getValue(), tar);
        tar.closeArchiveEntry();
      }
    }
  }

  private static void put(TarArchiveOutputStream tar, byte[] manifest) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(BackupManifest.NAME);
    entry.setSize(manifest.length);
    tar.putArchiveEntry(entry);
    tar.write(manifest);
    tar.closeArchiveEntry();
  }

  private static Map<String, Path> files(Path data) throws IOException {
    List<Path> all;
    try (Stream<Path> below = Files.walk(data)) {
      all = below.filter(Files::isRegularFile).toList();
    }
    Map<String, Path> files = new TreeMap<>();
    for (Path file : all) {
      String name = data.relativize(file).toString().replace('\\', '/');
      if (!name.endsWith("_lock")) {
        files.put(name, file);
      }
    }
    return files;
  }

  private static ProblemException problem(Path path, String message) {
    return new ProblemException(Problem.of(path.toString(), message));
  }
}
