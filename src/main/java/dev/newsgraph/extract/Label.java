package dev.newsgraph.extract;

import dev.newsgraph.fact.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A name and what it stands for.
 *
 * @param family whether several products of a vendor are named by it
 * @param alone what it stands for where nothing else bears the name
 * @param since the first day it can have been used; null where that is not known
 */
record Label(
    String plain,
    boolean exact,
    List<String> context,
    boolean family,
    List<Entity> alone,
    @Nullable String developer,
    @Nullable LocalDate since) {
  Entity entity() {
    return alone.getFirst();
  }

  boolean isSpelled(String text, int start) {
    return !exact || text.startsWith(plain, start);
  }

  boolean isInUse(@Nullable LocalDate published) {
    return since == null || published == null || !published.isBefore(since);
  }

  boolean isInContext(Predicate<String> beside) {
    return context.isEmpty()
        || context.stream().anyMatch(beside)
        || (developer != null && beside.test(developer));
  }
}
