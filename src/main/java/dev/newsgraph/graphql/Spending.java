package dev.newsgraph.graphql;

/**
 * What a request comes to.
 *
 * @param operation what it asks for, as one of few words: the name of a trusted document's
 *     operation, the root field where there is one, {@code several}, or {@code introspection}
 * @param cost how many nodes its plan can touch, as {@link Cost} counts them
 * @param limit how many it may touch
 * @param statements how many statements were run
 * @param rows how many rows they gave, rows within rows counted too
 */
public record Spending(String operation, long cost, long limit, int statements, long rows) {

  Spending ran(int ranStatements, long readRows) {
    return new Spending(operation, cost, limit, ranStatements, readRows);
  }
}
