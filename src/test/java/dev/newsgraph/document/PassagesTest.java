package dev.newsgraph.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassagesTest {
  private static final String EXCERPT =
      "In a move that few had seen coming, Acme today said that it will mov ...";
  private static final String STORY =
      "In a move that few had seen coming, Acme today said that it will move to Zephyr. It was"
          + " time.";

  @Test
  void aPageIsAnArticlesTextWhereItsExcerptStandsInIt() {
    assertThat(Passages.of("Home News Jobs\n" + STORY).body(EXCERPT)).isEqualTo(STORY);
  }

  @Test
  void navigationOnTheSameLineIsCutToo() {
    assertThat(Passages.of("Learn more here. " + STORY).body(EXCERPT)).isEqualTo(STORY);
  }

  @Test
  void anotherPageIsNot() {
    String other = STORY.replace("Acme", "Umbrella");
    assertThat(Passages.of(other).body(EXCERPT)).isNull();
  }

  @Test
  void typographyDoesNotMatter() {
    assertThat(Passages.key("It’s a move that “few” had seen coming, at all"))
        .isEqualTo(Passages.key("it's a MOVE that \"few\" had seen coming – at all"));
  }

  @Test
  void aShortExcerptTellsNoArticlesApart() {
    assertThat(Passages.key("Too short to tell")).isNull();
  }

  @Test
  void ofPassagesThatBeginAlikeTheFirstCounts() {
    assertThat(Passages.of(STORY + "\n" + STORY).body(EXCERPT)).isEqualTo(STORY + "\n" + STORY);
  }
}
