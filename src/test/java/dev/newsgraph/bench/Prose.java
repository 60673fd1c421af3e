package dev.newsgraph.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Sentences of technology news: some tell an adoption, most tell nothing. */
final class Prose {
  private static final List<String> ADOPTIONS =
      List.of(
          "%1$s has adopted %2$s %4$s.",
          "%1$s announced %4$s that it will migrate from %3$s to %2$s.",
          "%1$s moved from %3$s to %2$s %4$s.",
          "%1$s switched to %2$s %4$s, replacing %3$s.",
          "%1$s chose %2$s for its new platform %4$s.",
          "%1$s now uses %2$s in production.",
          "%1$s is standardizing on %2$s.",
          "%1$s replaced %3$s with %2$s %4$s.",
          "%1$s plans to adopt %2$s by the end of %5$d.",
          "%1$s rewrote its services in %2$s %4$s.",
          "At %1$s, engineers deployed %2$s %4$s.",
          "%1$s has been using %2$s since %6$d.",
          "%1$s dropped %3$s %4$s.",
          "%1$s is moving all of its workloads to %2$s, the company said %4$s.");

  private static final List<String> SPEAKERS =
      List.of(
          "%1$s",
          "A spokesperson of %1$s",
          "The team behind %2$s",
          "Analysts at %1$s",
          "Users of %2$s",
          "The makers of %2$s",
          "Customers of %1$s",
          "A study by %1$s",
          "The board of %1$s",
          "Engineers who had worked on %2$s",
          "A group of researchers",
          "The market");

  private static final List<String> VERBS =
      List.of(
          "reported",
          "described",
          "welcomed",
          "discussed",
          "presented",
          "measured",
          "questioned",
          "reviewed",
          "celebrated",
          "praised",
          "criticised",
          "expected",
          "explained",
          "studied");

  private static final List<String> THINGS =
      List.of(
          "a strong quarter",
          "a guide to %3$s",
          "%4$d faults",
          "the prices of %3$s",
          "a survey of %4$d companies",
          "better performance and security",
          "the roadmap of %3$s",
          "a programme to modernise %4$d old systems",
          "new data centres",
          "the results in %5$s",
          "a report about %5$s",
          "growth of %4$d percent",
          "the state of %5$s",
          "a free tier");

  private static final List<String> ENDINGS =
      List.of(
          "after %6$d weeks of work",
          "at a conference on %5$s",
          "in %6$d regions",
          "with partners",
          "while demand for %5$s keeps growing",
          "and declined to comment on the details",
          "in a talk about %3$s",
          "together with %7$s",
          "for %6$d customers",
          "on Monday",
          "as %7$s had done before",
          "in a letter to shareholders");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private final CorpusNames names;

  Prose(CorpusNames names) {
    this.names = names;
  }

  /** {@return a sentence that tells who adopted or dropped what} */
  String adoption(RandomGenerator random, LocalDate today) {
    String pattern = one(ADOPTIONS, random);
    return pattern.formatted(
        names.organisation(random),
        names.framework(random),
        names.framework(random),
        when(random, today),
        today.getYear() + 1,
        today.getYear() - 1 - random.nextInt(5));
  }

  /** {@return a sentence that tells of no event} */
  String remark(RandomGenerator random) {
    String pattern =
        String.join(" ", one(SPEAKERS, random), one(VERBS, random), one(THINGS, random));
    return (pattern + " " + one(ENDINGS, random) + ".")
        .formatted(
            names.organisation(random),
            names.framework(random),
            names.framework(random),
            2 + random.nextInt(400),
            names.topic(random),
            2 + random.nextInt(90),
            names.organisation(random));
  }

  private static String one(List<String> of, RandomGenerator random) {
    return of.get(random.nextInt(of.size()));
  }

  private static String when(RandomGenerator random, LocalDate today) {
    LocalDate day = today.minusDays(random.nextInt(900));
    return switch (random.nextInt(9)) {
      case 0 -> "on " + DAY.format(day);
      case 1 -> "on " + AMERICAN.format(day);
      case 2, 3 -> "in " + MONTH.format(day);
      case 4 -> "in " + day.getYear();
      case 5 -> "in the third quarter of " + day.getYear();
      case 6 -> "last year";
      case 7 -> "two years ago";
      default -> "today";
    };
  }
}
