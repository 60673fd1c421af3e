package dev.newsgraph.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Archives → their entries, as a stream. */
final class Archives {
  private Archives() {}

  static boolean isArchive(String name) {
    return isZip(name) || isTar(name);
  }

  /** The entries of an archive, by its name; the stream that it is read from stays the caller's. */
  static ArchiveInputStream<? extends ArchiveEntry> open(String name, InputStream in)
      throws IOException {
    return isZip(name)
        ? new ZipArchiveInputStream(in, "UTF-8", true, true)
        : new TarArchiveInputStream(
            GzipCompressorInputStream.builder()
                .setInputStream(in)
                .setDecompressConcatenated(true)
                .get());
  }

  /**
   * {@return the next entry; null after the last}
   *
   * @throws IOException where the archive is damaged
   */
  static @Nullable ArchiveEntry next(ArchiveInputStream<? extends ArchiveEntry> entries)
      throws IOException {
    return whole(entries::getNextEntry);
  }

  /**
   * {@return the bytes of a file or entry, up to some number}
   *
   * @throws IOException where it cannot be read, or is part of a damaged archive
   */
  static byte[] bytes(InputStream in, int most) throws IOException {
    return Archives.<byte[]>whole(() -> in.readNBytes(most));
  }

  /** The library fails in ways that it does not declare where an archive is damaged. */
  private static <T extends @Nullable Object> T whole(Step<T> step) throws IOException {
    try {
      return step.take();
    } catch (RuntimeException e) {
      throw new IOException("the archive is damaged", e);
    }
  }

  @FunctionalInterface
  private interface Step<T extends @Nullable Object> {
    T take() throws IOException;
  }

  static boolean isFile(ArchiveEntry entry) {
    return entry instanceof TarArchiveEntry tar ? tar.isFile() : !entry.isDirectory();
  }

  /** Whether an entry's name, taken as a path, leads out of the archive. */
  static boolean leadsOut(String name) {
    return name.startsWith("/")
        || name.matches("(?s)[A-Za-z]:.*")
        || Arrays.asList(name.split("[/\\\\]")).contains("..");
  }

  private static boolean isZip(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static boolean isTar(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".tar.gz") || lower.endsWith(".tgz");
  }
}
