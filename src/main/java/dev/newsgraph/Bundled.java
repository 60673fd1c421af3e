package dev.newsgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/**
 * The folders that are built into the jar: {@code schema}, {@code seeds/catalog} and {@code
 * seeds/articles}.
 */
final class Bundled {
  private Bundled() {}

  /** {@return a folder of the class path, as a path that can be read like any other} */
  static Path folder(String name) {
    URL url = Bundled.class.getResource("/" + name);
    if (url == null) {
      throw new IllegalStateException("the jar holds no " + name);
    }
    try {
      URI uri = url.toURI();
      return uri.getScheme().equals("jar") ? inJar(uri, name) : Path.of(uri);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The file system stays open as long as the process: what reads from it does not know when it is
   * done.
   */
  private static Path inJar(URI uri, String name) throws IOException {
    FileSystem jar;
    try {
      jar = FileSystems.newFileSystem(uri, Map.of());
    } catch (FileSystemAlreadyExistsException e) {
      jar = FileSystems.getFileSystem(uri);
    }
    return jar.getPath("/" + name);
  }
}
