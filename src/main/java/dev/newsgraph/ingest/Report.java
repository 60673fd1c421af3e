package dev.newsgraph.ingest;

import dev.newsgraph.problem.Problem;
import java.util.List;

/**
 * What came of a load.
 *
 * @param files files that were read
 * @param unchangedFiles of these, files that had been loaded before, just as they are
 * @param removedFiles files that had been loaded before and are there no more
 * @param added articles that are new in the graph
 * @param changed articles that were there and say something else now
 * @param unchanged articles that files spoke of and told nothing new of
 * @param removed articles of which nothing is said any more
 * @param retries transactions that were run again, as others were in the way
 * @param refused one for each file that could not be used
 */
public record Report(
    long files,
    long unchangedFiles,
    long removedFiles,
    long added,
    long changed,
    long unchanged,
    long removed,
    long retries,
    List<Problem> refused) {

  public Report {
    refused = List.copyOf(refused);
  }
}
