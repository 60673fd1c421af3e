package dev.newsgraph.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the names of an entry.
 *
 * @param text as usually written
 * @param exact whether only this spelling counts; otherwise any case does
 * @param context words of which one must stand in the same text; empty where none is asked for
 * @param from the first day the name was in use; null where not said
 * @param until the last day the name was in use; null where it still is
 */
public record Name(
    String text,
    boolean exact,
    List<String> context,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  public Name {
    context = List.copyOf(context);
  }
}
