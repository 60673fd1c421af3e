package dev.newsgraph;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * What Java learnt in a rehearsed start of one jar: its classes, loaded and linked, in a file that
 * later starts map into memory (JEP 483, 514, 515). It saves time and decides nothing: the JVM
 * ignores a file that does not fit, and where none can be kept there is none.
 *
 * @param file in the jar's folder, or else the user's cache; named by what it was made of
 */
record StartCache(Path file) {
  /** {@code off} for none, or the folder to keep it in. */
  static final String SETTING = "NEWSGRAPH_START_CACHE";

  private static final String PREFIX = "newsgraph-start-";

  /**
   * {@return where the cache of a jar is or would be; empty where it is switched off or no folder
   * can be written}
   *
   * @param setting the value of {@link #SETTING}; null where it is not set
   */
  static Optional<StartCache> of(Path jar, @Nullable String setting) {
    if ("off".equals(setting) || !Files.isRegularFile(jar)) {
      return Optional.empty();
    }
    String name = PREFIX + Integer.toHexString(madeOf(jar).hashCode()) + ".aot";
    List<Path> files =
        (setting == null ? Stream.of(folder(jar), userCache()) : Stream.of(Path.of(setting)))
            .map(folder -> folder.resolve(name))
            .toList();
    return files.stream()
        .filter(Files::isReadable)
        .findFirst()
        .or(() -> files.stream().filter(StartCache::canBeMade).findFirst())
        .map(StartCache::new);
  }

  /**
   * Makes the cache of the jar that is run, where it is wanted and not there yet. Interrupted, it
   * leaves nothing; what goes wrong is for the log only, as the service goes on without.
   *
   * @return whether there is a cache now
   */
  static boolean rehearseOnce() {
    StartCache cache = of(Relaunch.jar(), System.getenv(SETTING)).orElse(null);
    if (cache == null || cache.isThere()) {
      return cache != null;
    }
    try (Rehearsal rehearsal = Rehearsal.begin(cache)) {
      return rehearsal.await();
    } catch (IOException e) {
      LoggerFactory.getLogger(StartCache.class).debug("No start cache can be made", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /** {@return whether a rehearsal has been kept} */
  boolean isThere() {
    return Files.exists(file);
  }

  /** {@return what makes the JVM start from it, without a word where it cannot} */
  List<String> flags() {
    return isThere()
        ? List.of("-Xlog:aot*=off", "-Xlog:cds*=off", "-XX:AOTCache=" + file)
        : List.of();
  }

  /** {@return the file that a rehearsal writes, before it is known to be whole} */
  Path draft() {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  /** Puts a draft into place, and takes away those of other jars and other JDKs. */
  void publish() throws IOException {
    Files.move(draft(), file, StandardCopyOption.ATOMIC_MOVE);
    try (DirectoryStream<Path> known = Files.newDirectoryStream(folder(file), PREFIX + "*.aot")) {
      for (Path other : known) {
        if (!other.equals(file)) {
          Files.deleteIfExists(other);
        }
      }
    }
  }

  private static boolean canBeMade(Path file) {
    try {
      return Files.isWritable(Files.createDirectories(folder(file)));
    } catch (IOException _) {
      return false;
    }
  }

  private static Path userCache() {
    String told = System.getenv("XDG_CACHE_HOME");
    return told == null || told.isBlank()
        ? Path.of(System.getProperty("user.home"), ".cache", "newsgraph")
        : Path.of(told, "newsgraph");
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? Path.of(File.separator) : folder;
  }

  /** Another build, place or JDK makes another cache. */
  private static String madeOf(Path jar) {
    File told = jar.toFile();
    String[] libraries = folder(jar).resolve("lib").toFile().list();
    return String.join(
        "|",
        System.getProperty("java.vm.version"),
        jar.toAbsolutePath().toString(),
        told.length() + "/" + told.lastModified(),
        Stream.of(libraries == null ? new String[0] : libraries).sorted().toList().toString());
  }
}
