package dev.newsgraph.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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
    String excerpt = "Flexible servers can be forced to fail over in all regions";
    assertThat(Passages.key(excerpt)).isNull();
    assertThat(Passages.of("News of today\n" + excerpt + " but two.").body(excerpt)).isNull();
    assertThat(Passages.key(excerpt + " but two")).isNotNull();
  }

  @Test
  void ofPassagesThatBeginAlikeTheFirstCounts() {
    assertThat(Passages.of(STORY + "\n" + STORY).body(EXCERPT)).isEqualTo(STORY + "\n" + STORY);
  }

  @Property
  void whereAnExcerptStandsInATextBothBeginAlike(
      @ForAll @Size(min = 13, max = 40) List<@From("words") String> words,
      @ForAll @IntRange(max = 200) int cut,
      @ForAll @Size(max = 12) List<@From("words") String> before) {
    String story = String.join(" ", words);
    String excerpt = story.substring(0, Math.max(story.length() - cut, 0));
    Passages page = Passages.of(String.join(" ", before) + "\n" + story);
    if (page.body(excerpt) != null) {
      assertThat(page.keys()).contains(Objects.requireNonNull(Passages.key(excerpt)));
    }
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
        "a", "ab", "Acme", "it’s", "½", "Zephyr™", "ﬁrst", "3.5", "É", "e\u0301", "–");
  }
}
