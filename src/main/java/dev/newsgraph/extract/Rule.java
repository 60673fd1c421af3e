package dev.newsgraph.extract;

import dev.newsgraph.fact.EventKind;
import dev.newsgraph.fact.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way in which texts say that something happened.
 *
 * @param id what evidence names it by: {@code adopted.move}
 * @param status of the event where the verb says nothing else
 * @param ongoing status where the verb is a progressive ("is moving")
 * @param certainty how sure the reading is, above 0 and at most 1
 * @param standing whether it tells a lasting state rather than news: then it is not dated by
 *     publication
 * @param told whether the sentence must speak of who tells of itself in the article: "we", its
 *     name, or nobody else
 * @param maker whether who acts is the maker of the object, where the article names it
 * @param topic whether what it speaks of is the project that the article is about
 * @param headline whether only a headline tells it so
 * @param unless words of which none may stand in the sentence
 * @param patterns any of which may fit
 * @param examples texts that give the event they name
 * @param counterexamples texts that give no event of this rule
 */
record Rule(
    String id,
    EventKind kind,
    Status status,
    Status ongoing,
    double certainty,
    boolean standing,
    boolean told,
    boolean maker,
    boolean topic,
    boolean headline,
    WordSet unless,
    List<Pattern> patterns,
    List<Example> examples,
    List<String> counterexamples) {

  Rule {
    patterns = List.copyOf(patterns);
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }

  /** A pattern as written, and ready to match. */
  record Pattern(String source, List<Part> parts, Step step) {
    Pattern {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A text and the event that it tells: {@code Acme ADOPTED PyTorch from Chainer DONE}.
   *
   * @param text a sentence
   */
  record Example(String text, @Nullable String event) {}
}
