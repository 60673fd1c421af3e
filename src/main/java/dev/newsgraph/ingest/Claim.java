package dev.newsgraph.ingest;

import dev.newsgraph.fact.Assertion;
import dev.newsgraph.fact.Event;
import dev.newsgraph.store.Row;
import org.jspecify.annotations.Nullable;

/**
 * An assertion and the article that makes it.
 *
 * @param event the node that it hangs on; null for a new one
 */
record Claim(Assertion assertion, String article, @Nullable String event) {

  /** {@return the claim of a row of {@code EventWrites.told} or {@code toldBy} with an article} */
  static Claim of(Row row) {
    return new Claim(AssertionRows.assertion(row), row.text("article"), row.text("event"));
  }

  /** {@return the group of the events that it may support} */
  String group() {
    return Event.group(assertion.kind(), assertion.subject(), assertion.object());
  }
}
