package dev.newsgraph.extract;

import dev.newsgraph.fact.Assertion;
import dev.newsgraph.fact.Mention;
import java.util.List;

/**
 * What one article says.
 *
 * @param mentions one an entity, in order of first offset
 * @param assertions in order of the text; one for each kind, subject, object and replaced framework
 */
public record Extraction(List<Mention> mentions, List<Assertion> assertions) {

  public Extraction {
    mentions = List.copyOf(mentions);
    assertions = List.copyOf(assertions);
  }
}
