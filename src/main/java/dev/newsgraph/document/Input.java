package dev.newsgraph.document;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A file, folder or archive that was given to be read.
 *
 * @param path where it is
 * @param name what problems call it
 * @param id what the graph calls it: the prefix of the ids of all files within it
 */
public record Input(Path path, String name, String id) {
  private static final int MAGIC = 4;

  /** A path as the user gave it; its id is the absolute path. */
  public static Input of(Path path) {
    return new Input(path, path.toString(), path.toAbsolutePath().normalize().toString());
  }

  /** Paths as the user gave them. */
  public static List<Input> of(List<Path> paths) {
    return paths.stream().map(Input::of).toList();
  }

  /**
   * Copies a stream into a folder: one text, or a {@code .zip} or {@code .tar.gz} told by how it
   * begins. What is read twice bears the same id.
   *
   * @throws IOException where the stream cannot be read or the copy not be written
   */
  public static Input copied(InputStream in, Path folder) throws IOException {
    Path copy = folder.resolve("stdin");
    Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    String hash = MoreFiles.asByteSource(copy).hash(Hashing.sha256()).toString();
    return new Input(
        Files.move(copy, folder.resolve("stdin" + ending(copy))), "stdin", "stdin:" + hash);
  }

  private static String ending(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(MAGIC);
      if (start.length == MAGIC && start[0] == 'P' && start[1] == 'K') {
        return ".zip";
      }
      return start.length > 1 && start[0] == 0x1f && start[1] == (byte) 0x8b ? ".tar.gz" : "";
    }
  }
}
