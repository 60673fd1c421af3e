package dev.newsgraph.cypher;

import dev.newsgraph.plan.Slot;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Cypher statement: a text that depends only on the shape of what is asked, and its values.
 *
 * @param parameters values that both an embedded and a remote Neo4j take: strings, numbers,
 *     booleans, {@code java.time} values, lists and maps of these; a null value is Cypher's null
 */
public record Statement(String text, Map<String, @Nullable Object> parameters) {

  public Statement {
    parameters = Collections.unmodifiableMap(new HashMap<>(parameters));
  }

  /** {@return the same with the values of variables in its slots} */
  public Statement filled(Map<String, @Nullable Object> variables) {
    Map<String, @Nullable Object> values = HashMap.newHashMap(parameters.size());
    parameters.forEach((name, value) -> values.put(name, Slot.filled(value, variables)));
    return new Statement(text, values);
  }

  /**
   * {@return the same, planned when it is first run and not again as the graph grows: a load would
   * spend much of its time on plans that come out the same. What little is known of a young store
   * misleads the planner, so a statement of a load says at which index it begins}
   */
  public Statement plannedOnce() {
    return new Statement("CYPHER replan=skip " + text, parameters);
  }

  public static Statement of(String text) {
    return new Statement(text, Map.of());
  }
}
