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
    assertThat(Passages.body("Home News Jobs\n" + STORY, EXCERPT)).isEqualTo(STORY);
  }

  @Test
  void navigationOnTheSameLineIsCutToo() {
    assertThat(Passages.body("Learn more here. " + STORY, EXCERPT)).isEqualTo(STORY);
  }

  @Test
  void anotherPageIsNot() {
    String other = STORY.replace("Acme", "Umbrella");
    assertThat(Passages.body(other, EXCERPT)).isNull();
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
}
