package dev.newsgraph.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What made an assertion besides its rule: the names and the date as the article writes them, and
 * what each was taken for.
 *
 * @param names subject, object and replaced framework, in that order
 * @param time the expression that dates the event; null where the article gives none
 */
public record Grounds(List<Naming> names, @Nullable TimeText time) {

  /** Nothing is known of what made it. */
  public static final Grounds NONE = new Grounds(List.of(), null);

  public Grounds {
    names = List.copyOf(names);
  }

  /** The part that a name plays in an event. */
  public enum Role {
    SUBJECT,
    OBJECT,
    REPLACED
  }

  /**
   * A name or what stands for one ("we", "the company").
   *
   * @param text as written; empty where the sentence only implies the organisation that speaks
   * @param start offset of the first character in the evidence's field, in UTF-16 units
   * @param end offset behind the last character
   * @param entity what it was taken for
   */
  public record Naming(Role role, String text, int start, int end, Entity entity) {}

  /**
   * An expression of time.
   *
   * @param text as written: "in early 2020", "last month"
   * @param start offset of the first character in the evidence's field, in UTF-16 units
   * @param end offset behind the last character
   * @param when what it was taken for
   * @param against the day it was counted from; null where the text gives the date itself
   */
  public record TimeText(String text, int start, int end, When when, @Nullable LocalDate against) {}
}
