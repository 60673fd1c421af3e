package dev.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsgraph.problem.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleBookTest {

  @Test
  void aWrongPatternIsToldWithItsPlace() {
    String rules =
        """
        - id: adopted.wrong
          kind: ADOPTED
          status: DONE
          certainty: 0.9
          patterns: ["<subject> [fly] <object>"]
          examples: [{text: a, event: b}]
          counterexamples: [c]
        """;
    assertThatThrownBy(
            () -> RuleBook.of(Map.of("language.yaml", "verbs: {}", "adopted.yaml", rules)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("adopted.yaml:5:14")
        .hasMessageContaining("unknown set of verbs [fly]");
  }

  @Test
  void aRuleWithoutACounterexampleIsRefused() {
    String rules =
        """
        - id: adopted.bare
          kind: ADOPTED
          status: DONE
          certainty: 0.9
          patterns: ["<subject> likes <object>"]
          examples: [{text: a, event: b}]
        """;
    assertThatThrownBy(
            () -> RuleBook.of(Map.of("language.yaml", "verbs: {}", "adopted.yaml", rules)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("adopted.yaml:1:3")
        .hasMessageContaining("counterexample");
  }
}
