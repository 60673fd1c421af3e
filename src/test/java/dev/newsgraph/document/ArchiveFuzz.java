package dev.newsgraph.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Any archive: its files one by one, none beyond the size, and a problem for what is not one. */
public final class ArchiveFuzz {
  private static final List<String> ENDINGS = List.of(".zip", ".tar.gz", ".zip", ".tgz");
  private static final int LARGEST = 100_000;

  private ArchiveFuzz() {}

  /** Takes the kind by the first byte, and the content from the rest. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    if (data.length == 0) {
      return;
    }
    Path file = Files.createTempFile("fuzz", ENDINGS.get((data[0] & 0xff) % ENDINGS.size()));
    try {
      Files.write(file, Arrays.copyOfRange(data, 1, data.length));
      SourceFiles.read(
          List.of(Input.of(file)),
          LARGEST,
          place -> true,
          one -> Fuzz.require(one.bytes().length <= LARGEST, "no file beyond the size"),
          problem -> Fuzz.require(!problem.toString().contains("\n"), "one line"));
    } finally {
      Files.delete(file);
    }
  }
}
