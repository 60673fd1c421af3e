package dev.newsgraph.bench;

import dev.newsgraph.cypher.Statement;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One of the benchmark's questions, in GraphQL and in Cypher for the same answer.
 *
 * @param page whether it reads a page, which an index or few hops give, however large the graph;
 *     else all that match, of which there are more in a larger one
 * @param library whole requests a second that @neo4j/graphql 7 on GraphQL Yoga answers at 8
 *     clients, as measured on such a graph; 0 where that was not measured
 * @param values of the asking numbered so: variables in GraphQL, parameters in Cypher
 */
record Question(
    String name,
    boolean page,
    int library,
    String graphQl,
    String cypher,
    IntFunction<Map<String, @Nullable Object>> values) {

  Statement statement(int number) {
    return new Statement(cypher, values.apply(number));
  }
}
