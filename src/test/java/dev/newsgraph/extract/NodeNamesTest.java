package dev.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.catalog.Entry;
import dev.newsgraph.catalog.Name;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodeNamesTest {
  private static final Entry GLOBEX =
      new Entry(
          EntityKind.ORGANISATION,
          List.of(name("Globex", List.of()), name("Vandelay", List.of("whiteboard"))),
          Map.of(),
          List.of(),
          null);

  /** The catalog's own look-up, by which nodes are made, asks for no context. */
  @Test
  void anAliasThatOnlyItsFormTellsIsTheEntryThatBearsIt() {
    Extraction extraction =
        Extractor.of(Catalog.of(List.of(GLOBEX)))
            .extract(RuleExamplesTest.body("Last year the start-up Vandelay grew."));
    assertThat(extraction.mentions())
        .extracting(mention -> mention.entity())
        .containsExactly(new Entity(EntityKind.ORGANISATION, "Globex", false));
  }

  /** The graph has one node for both spellings. */
  @Test
  void aNameHasOneSpellingThroughoutAnArticle() {
    Extraction extraction =
        Extractor.of(Catalog.of(List.of(GLOBEX)))
            .extract(
                RuleExamplesTest.body(
                    "Globex adopted the Quixodb framework in 2019. Globex dropped QuixoDB in"
                        + " 2021."));
    assertThat(extraction.assertions())
        .extracting(assertion -> assertion.object().name())
        .containsExactly("Quixodb", "Quixodb");
    assertThat(extraction.mentions())
        .extracting(mention -> mention.entity().name())
        .containsExactly("Globex", "Quixodb");
  }

  private static Name name(String text, List<String> context) {
    return new Name(text, false, context, null, null);
  }
}
