package dev.newsgraph.extract;

import dev.newsgraph.fact.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where a pattern fits a sentence.
 *
 * @param subjects indexes of units; empty where the pattern has no subject
 * @param objects indexes of units; empty where the pattern has no object
 * @param replaced index of a unit; -1 where there is none
 * @param start index of the first unit
 * @param end index behind the last unit
 * @param head index of the verb or word that the rule turns on
 * @param status what the verb's auxiliaries make of it; null where they say nothing
 */
record Match(
    List<Integer> subjects,
    List<Integer> objects,
    int replaced,
    int start,
    int end,
    int head,
    @Nullable Status status,
    boolean ongoing) {

  Match {
    subjects = List.copyOf(subjects);
    objects = List.copyOf(objects);
  }
}
