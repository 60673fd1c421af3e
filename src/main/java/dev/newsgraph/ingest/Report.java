package dev.newsgraph.ingest;

import dev.newsgraph.problem.Problem;
import java.util.List;

/**
 * What came of a load.
 *
 * @param documents files that were read
 * @param added articles that are new in the graph
 * @param changed articles that were there and got more
 * @param unchanged articles that were there and told nothing new
 * @param refused one for each file that could not be used
 */
public record Report(
    long documents, long added, long changed, long unchanged, List<Problem> refused) {

  public Report {
    refused = List.copyOf(refused);
  }
}
