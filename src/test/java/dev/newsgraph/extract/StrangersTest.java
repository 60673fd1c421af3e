package dev.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.catalog.Entry;
import dev.newsgraph.catalog.Name;
import dev.newsgraph.document.Article;
import dev.newsgraph.fact.EntityKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of those whom an article names, who tells and who is another. */
class StrangersTest {
  private static final Entry RUBY =
      new Entry(
          EntityKind.FRAMEWORK,
          List.of(new Name("Ruby", false, List.of(), null, null)),
          Map.of("kind", "language"),
          List.of(),
          null);
  private static final Extractor EXTRACTOR =
      Extractor.of(
          Catalog.of(
              List.of(
                  RuleExamplesTest.entry(EntityKind.ORGANISATION, "Globex"),
                  RuleExamplesTest.entry(EntityKind.FRAMEWORK, "Boreas"),
                  RUBY,
                  RuleExamplesTest.entry(EntityKind.FRAMEWORK, "Lua"),
                  RuleExamplesTest.entry(EntityKind.FRAMEWORK, "Kafka"))));

  @Test
  void aFirmThatIsKnownByItsProductSpeaksWherePeopleAreAtHome() {
    assertThat(told("We love Kafka here at Boreas. We use Lua.")).contains("Boreas ADOPTED Lua");
  }

  @Test
  void whoIsOnlyNamedAsAMakerDoesNotSpeak() {
    assertThat(told("It is an app developed by Globex. Globex grew. We use Kafka.")).isEmpty();
  }

  @Test
  void aFirmThatAnArticleTellsOfMaySayWhatItMade() {
    String text =
        "Globex is large. Globex grew. Globex sells shelves. The app developed by Globex sells."
            + " Globex rests. Globex reads. Globex sleeps. We use Kafka.";
    assertThat(told(text)).containsExactly("Globex ADOPTED Kafka");
  }

  @Test
  void theTeamsThatWriteALanguageAreNotItsMakers() {
    assertThat(told("The Ruby team met. Globex grew. We at Globex test. We use Kafka."))
        .containsExactly("Globex ADOPTED Kafka");
    assertThat(told("The Ruby team met. We test. We rest. We all use Kafka.")).isEmpty();
  }

  private static List<String> told(String body) {
    return Told.by(EXTRACTOR, Article.titled("Untitled").withBody(body));
  }
}
