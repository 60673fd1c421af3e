package dev.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.fact.Assertion;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetellingTest {
  private static final Entity LISTED = new Entity(EntityKind.FRAMEWORK, "PyTorch", true);
  private static final Entity UNLISTED = new Entity(EntityKind.FRAMEWORK, "PyTorch", false);

  /** The graph has one node for both, so one article tells one event of it. */
  @Test
  void whatIsListedAndWhatIsNotAreOneUnderOneName() {
    Assertion one = told();
    assertThat(Retelling.best(List.of(with(one, LISTED), with(one, UNLISTED)))).hasSize(1);
  }

  private static Assertion told() {
    return RuleExamplesTest.extractor()
        .extract(RuleExamplesTest.body("Acme moved to PyTorch."))
        .assertions()
        .getFirst();
  }

  private static Assertion with(Assertion one, Entity object) {
    return new Assertion(
        one.kind(),
        one.subject(),
        object,
        one.replaced(),
        one.status(),
        one.when(),
        one.certainty(),
        one.evidence());
  }
}
