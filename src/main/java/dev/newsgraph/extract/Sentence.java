package dev.newsgraph.extract;

import dev.newsgraph.fact.Evidence.Field;
import java.util.List;

/**
 * A sentence of an article.
 *
 * @param paragraph counted through the field
 * @param start offset in the plain text
 * @param end offset behind it in the plain text
 */
record Sentence(Field field, PlainText text, int paragraph, int start, int end, List<Unit> units) {

  Sentence {
    units = List.copyOf(units);
  }

  /** {@return the sentence in lower case} */
  String lower() {
    return text.lower().substring(start, end);
  }

  /** {@return the same sentence of other units} */
  Sentence with(List<Unit> others) {
    return new Sentence(field, text, paragraph, start, end, others);
  }

  /** {@return the sentence as a reader sees it} */
  String plain() {
    return text.text().substring(start, end);
  }
}
