package dev.newsgraph.config;

import dev.newsgraph.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Any manifest of documents: its documents, or a problem. */
public final class ManifestFuzz {
  private ManifestFuzz() {}

  /** Takes a file of JSON. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    Path folder = Files.createTempDirectory("fuzz");
    Path file = folder.resolve("a.json");
    try {
      Files.write(file, data);
      DocumentFiles.read(folder);
    } catch (ProblemException _) {
      // Refused.
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }
}
