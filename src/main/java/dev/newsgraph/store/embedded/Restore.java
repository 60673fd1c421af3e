package dev.newsgraph.store.embedded;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.kernel.internal.Version;

/** Makes a store out of a backup: each file is checked before anything takes its place. */
final class Restore {
  private final Path file;

  private Restore(Path file) {
    this.file = file;
  }

  /**
   * Reads a backup into a folder.
   *
   * @param replace whether a store that is there gives way
   * @throws ProblemException where the file is no whole backup, is of a later Neo4j, or the folder
   *     holds a store that is not to be replaced or is open
   */
  static void read(Path file, Path folder, boolean replace) {
    boolean there = NewStore.isStore(folder);
    try (NewStore store = replace ? NewStore.replacing(folder) : NewStore.begin(folder)) {
      if (there) {
        Backup.requireClosed(folder);
      }
      new Restore(file).into(store.home().resolve(NewStore.DATA));
      store.publish();
    } catch (IOException e) {
      throw new ProblemException(Problem.of(file.toString(), "cannot be restored: " + e), e);
    }
  }

  private void into(Path data) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in))) {
      BackupManifest manifest = manifest(tar);
      Map<String, String> left = new TreeMap<>(manifest.sha256());
      for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
        String told = left.remove(entry.getName());
        if (told == null || !told.equals(copy(tar, target(data, entry.getName())))) {
          throw broken(entry.getName() + " is not as it was backed up");
        }
      }
      if (!left.isEmpty()) {
        throw broken("it ends before " + left.keySet().iterator().next());
      }
    }
  }

  private BackupManifest manifest(TarArchiveInputStream tar) throws IOException {
    TarArchiveEntry first = next(tar);
    if (first == null || !first.getName().equals(BackupManifest.NAME)) {
      throw broken("it is none that newsgraph backup wrote");
    }
    BackupManifest manifest = BackupManifest.of(tar.readAllBytes());
    if (!manifest.readableBy(Version.getNeo4jVersion())) {
      throw broken(
          "its store is of Neo4j %s, and this build has %s: restore with a later build"
              .formatted(manifest.neo4j(), Version.getNeo4jVersion()));
    }
    return manifest;
  }

  private @Nullable TarArchiveEntry next(TarArchiveInputStream tar) {
    try {
      return tar.getNextEntry();
    } catch (IOException e) {
      throw new ProblemException(Problem.of(file.toString(), "is no whole backup: " + e), e);
    }
  }

  private Path target(Path data, String name) {
    Path target = data.resolve(name).normalize();
    if (!target.startsWith(data)) {
      throw broken(name + " leads out of the store");
    }
    return target;
  }

  private static String copy(InputStream in, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    HashingInputStream hashing = new HashingInputStream(Hashing.sha256(), in);
    Files.copy(hashing, target);
    return hashing.hash().toString();
  }

  private ProblemException broken(String why) {
    return new ProblemException(Problem.of(file.toString(), "is no whole backup: " + why));
  }
}
