package dev.newsgraph.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

/** What tells articles of one title apart, or not. */
class ArticleTest {

  @Test
  void titlesThatDifferInMarksAndCaseHaveTheSameWords() {
    assertThat(Article.words("  It's “here”: GraphQL, at last! "))
        .isEqualTo("it s here graphql at last");
    assertThat(Article.words("...")).isEmpty();
  }

  @Property
  void aWordBeyondAsciiAddsItselfAndNoMore(
      @ForAll @CharRange(from = '\0', to = '\177') String text) {
    assertThat(Article.words(text + " \u00fc"))
        .isEqualTo((Article.words(text) + " \u00fc").strip());
  }
}
