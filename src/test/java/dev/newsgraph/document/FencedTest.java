package dev.newsgraph.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FencedTest {

  @Test
  void whatStandsBetweenTheFencesIsFieldsAndTheRestIsTheBody() {
    assertThat(Fenced.of("--- \t\ntitle: a\n--- \nbody\n---\n"))
        .isEqualTo(new Fenced("---", "title: a\n", "body\n---\n"));
    assertThat(Fenced.of("+++\ntitle = 1\n+++")).isEqualTo(new Fenced("+++", "title = 1\n", ""));
  }

  @Test
  void fieldsMayBeNone() {
    assertThat(Fenced.of("---\n---\nbody")).isEqualTo(new Fenced("---", "", "body"));
  }

  @Test
  void aLineThatGoesOnAfterAFenceIsNone() {
    assertThat(Fenced.of("---\na: |\n --- x\n---- \n----\n---\nb"))
        .isEqualTo(new Fenced("---", "a: |\n --- x\n---- \n----\n", "b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "---", "---\n", "--- a\n---\n", "text\n---\n", "---\na: b\n", "---\n+++\n"})
  void otherTextsHaveNoFields(String text) {
    assertThat(Fenced.of(text)).isNull();
  }
}
