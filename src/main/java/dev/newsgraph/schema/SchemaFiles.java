package dev.newsgraph.schema;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the texts of a schema come from. */
final class SchemaFiles {
  private static final String FOLDER = "/schema";
  private static final String SUFFIX = ".graphqls";

  private SchemaFiles() {}

  /** {@return the texts of a folder's files, by path} */
  static Map<String, String> of(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
        texts.put(file.toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new ProblemException(Problem.of(folder.toString(), "the schema cannot be read"), e);
    }
    if (texts.isEmpty()) {
      throw new ProblemException(
          Problem.of(folder.toString(), "has no file that ends in " + SUFFIX));
    }
    return texts;
  }

  /** {@return the texts that come with the program, in a jar or in a folder of classes} */
  static Map<String, String> packaged() {
    URL folder = SchemaFiles.class.getResource(FOLDER);
    if (folder == null) {
      throw new ProblemException(Problem.of(FOLDER, "is missing from this build"));
    }
    try {
      return folder.openConnection() instanceof JarURLConnection jar
          ? ofJar(Path.of(jar.getJarFileURL().toURI()))
          : of(Path.of(folder.toURI()));
    } catch (IOException | URISyntaxException e) {
      throw new ProblemException(Problem.of(folder.toString(), "the schema cannot be read"), e);
    }
  }

  /** By its path, not by its address: of one address only one file system may be open at a time. */
  private static Map<String, String> ofJar(Path file) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(file)) {
      return of(jar.getPath(FOLDER));
    }
  }
}
