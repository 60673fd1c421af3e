package dev.newsgraph.document;

import dev.newsgraph.problem.ProblemException;
import java.util.Arrays;
import java.util.List;

/** A file of any name and content: it is read, or refused by a problem. */
public final class DocumentFuzz {
  private static final List<String> NAMES =
      List.of("2020-01-30-a.md", "a.html", "a.txt", "_data/companies.yml", "_data/tags.yml");

  private DocumentFuzz() {}

  /** Takes the name by the first byte, and the content from the rest. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length > 0) {
      byte[] content = Arrays.copyOfRange(data, 1, data.length);
      try {
        DocumentReader.read(NAMES.get((data[0] & 0xff) % NAMES.size()), content);
      } catch (ProblemException e) {
        e.problems()
            .forEach(problem -> Fuzz.require(!problem.message().contains("\n"), "one line"));
      }
    }
  }
}
