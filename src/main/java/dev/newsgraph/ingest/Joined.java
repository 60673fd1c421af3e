package dev.newsgraph.ingest;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Two articles that tell one story, and how that is known. Whether two are joined, and for which
 * reason, depends on these two alone.
 *
 * @param from the lesser id
 * @param score from 0 to 1
 */
record Joined(String from, String to, Reason reason, double score) {
  /** Articles of one title are copies where they are at most so many days apart. */
  static final int TITLE_DAYS = 7;

  /** Articles of nearly one text are copies where they are at most so many days apart. */
  static final int TEXT_DAYS = 30;

  private static final double NEAR = 0.8;
  private static final int DECIMALS = 1000;

  /** In the order of what tells most. */
  enum Reason {
    URL,
    AMP,
    TITLE,
    TEXT
  }

  static Joined byAddress(String a, String b, boolean amp) {
    return of(a, b, amp ? Reason.AMP : Reason.URL, 1);
  }

  static Joined byTitle(String a, String b) {
    return of(a, b, Reason.TITLE, 1);
  }

  /** Empty where the texts are not nearly the same. */
  static Optional<Joined> byText(String a, String b, String left, String right) {
    double likeness = TextKeys.likeness(left, right);
    return likeness < NEAR
        ? Optional.empty()
        : Optional.of(of(a, b, Reason.TEXT, (double) Math.round(likeness * DECIMALS) / DECIMALS));
  }

  private static Joined of(String a, String b, Reason reason, double score) {
    return a.compareTo(b) < 0 ? new Joined(a, b, reason, score) : new Joined(b, a, reason, score);
  }

  /** {@return of two for the same articles, the one that tells more} */
  static Joined surer(Joined a, Joined b) {
    return Comparator.comparing(Joined::reason).compare(a, b) <= 0 ? a : b;
  }

  /** {@return what the two have in common with any other join of them} */
  String pair() {
    return from + " " + to;
  }

  /** Properties of {@code SAME_STORY_AS}. */
  Map<String, Object> properties() {
    return Map.of("reason", reason.name().toLowerCase(Locale.ROOT), "score", score);
  }
}
