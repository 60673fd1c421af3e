package dev.newsgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/** The folders that are built into the jar: {@code seeds/catalog} and {@code seeds/articles}. */
final class Bundled {
  private Bundled() {}

  /** {@return a folder of the class path, as a path that can be read like any other} */
  static Path folder(String name) {
    URL url = Bundled.class.getResource("/" + name);
    if (url == null) {
      throw new IllegalStateException("the jar holds no " + name);
    }
    try {
      return url.openConnection() instanceof JarURLConnection jar
          ? inJar(Path.of(jar.getJarFileURL().toURI()), name)
          : Path.of(url.toURI());
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
  private static Path inJar(Path file, String name) throws IOException {
    return FileSystems.newFileSystem(file).getPath("/" + name);
  }
}
