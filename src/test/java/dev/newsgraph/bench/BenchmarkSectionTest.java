package dev.newsgraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BenchmarkSectionTest {
  @Test
  void aSectionHoldsItsTableAndTheMachine() throws Exception {
    String section =
        BenchmarkSection.of("load", "Loading", "What loading takes.")
            .columns("what", "rate")
            .row("files", 12_345L)
            .row("share", 0.8)
            .markdown();
    assertThat(section)
        .startsWith("<!-- bench load -->\n## Loading\n")
        .contains("| what | rate |\n|---|---|\n| files | 12,345 |\n| share | 0.80 |\n")
        .contains("`.ci/bench load` on ")
        .contains(Runtime.version().toString())
        .endsWith("<!-- /bench load -->\n");
  }

  @Test
  void aSectionThatIsThereIsReplacedAndTheOthersStay() {
    String page = BenchmarkSection.placed("# Page\n", "a", section("a", "old"));
    page = BenchmarkSection.placed(page, "b", section("b", "other $1"));
    page = BenchmarkSection.placed(page, "a", section("a", "new"));
    assertThat(page)
        .isEqualTo("# Page\n\n" + section("a", "new") + "\n" + section("b", "other $1"));
  }

  private static String section(String name, String text) {
    return "<!-- bench %s -->\n%s\n<!-- /bench %s -->\n".formatted(name, text, name);
  }
}
