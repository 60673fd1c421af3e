package dev.newsgraph.store.embedded;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.Group;

/** Ends an import at the first row that does not fit the others. */
final class BadRows extends Collector.Adapter {

  @Override
  public void collectBadRelationship(
      Object from,
      Group fromGroup,
      Object type,
      Object to,
      Group toGroup,
      @Nullable Object missing,
      @Nullable String source,
      long line) {
    throw new ProblemException(
        Problem.of(
            "import",
            "the relationship (%s)-[%s]->(%s) names a node that is not there: %s"
                .formatted(from, type, to, missing)));
  }

  @Override
  public void collectDuplicateNode(
      Object id, long node, Group group, @Nullable String source, long line) {
    throw new ProblemException(Problem.of("import", "two nodes have one id: " + id));
  }

  @Override
  public boolean isCollectingBadRelationships() {
    return true;
  }
}
