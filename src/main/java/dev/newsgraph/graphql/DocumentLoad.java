package dev.newsgraph.graphql;

import dev.newsgraph.problem.Problem;
import java.util.List;

/** Loads documents that a mutation brings. */
@FunctionalInterface
public interface DocumentLoad {

  /** Where nothing can be loaded. */
  DocumentLoad NONE =
      (_, _) -> {
        throw new Busy("nothing can be loaded here");
      };

  /**
   * Loads; what cannot be used is told in the report, and the rest goes on.
   *
   * @param sender who brings them: what they brought under a name before is replaced
   * @throws Busy where it cannot be done now
   */
  Report load(List<Given> documents, Caller sender);

  /** A document: front matter and text, or plain text, which the ending of its name tells apart. */
  record Given(String name, String text) {}

  /**
   * What came of it, as the command line reports.
   *
   * @param read documents
   * @param unchangedFiles of these, documents that had been loaded before, just as they are
   * @param removedFiles documents that were taken out
   * @param loaded articles that are new in the graph
   * @param merged articles that were there and say something else now
   * @param unchanged articles that documents spoke of and told nothing new of
   * @param removed articles of which nothing is said any more
   * @param retries transactions that were run again, as others were in the way
   * @param refused one for each document that could not be used
   */
  record Report(
      long read,
      long unchangedFiles,
      long removedFiles,
      long loaded,
      long merged,
      long unchanged,
      long removed,
      long retries,
      List<Problem> refused) {

    public Report {
      refused = List.copyOf(refused);
    }
  }

  /** It cannot be done now; its message tells what to do. */
  final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Busy(String message) {
      super(message);
    }
  }
}
