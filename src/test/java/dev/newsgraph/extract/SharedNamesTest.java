package dev.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.document.Article;
import dev.newsgraph.fact.EntityKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Acme" is a firm and its product, "Initech" a firm only. */
class SharedNamesTest {
  private static final Extractor EXTRACTOR =
      Extractor.of(
          Catalog.of(
              List.of(
                  RuleExamplesTest.entry(EntityKind.ORGANISATION, "Acme"),
                  RuleExamplesTest.entry(EntityKind.FRAMEWORK, "Acme"),
                  RuleExamplesTest.entry(EntityKind.ORGANISATION, "Initech"),
                  RuleExamplesTest.entry(EntityKind.FRAMEWORK, "PyTorch"))));

  @Test
  void whereNothingTellsAProductIsNamed() {
    assertThat(kinds("They looked at Acme.")).containsExactly(EntityKind.FRAMEWORK);
  }

  @Test
  void aListSaidToBeOfFirmsNamesFirms() {
    assertThat(kinds("It is backed by Acme, Initech and other large companies."))
        .containsExactly(EntityKind.ORGANISATION, EntityKind.ORGANISATION);
    assertThat(kinds("They know Acme and other large databases."))
        .containsExactly(EntityKind.FRAMEWORK);
    assertThat(kinds("It is used by giants such as Acme."))
        .containsExactly(EntityKind.ORGANISATION);
  }

  @Test
  void whoMadeAProductIsAFirm() {
    assertThat(kinds("Acme, the creator of a fast database, grew."))
        .containsExactly(EntityKind.ORGANISATION);
    assertThat(kinds("Acme, a fast database, grew.")).containsExactly(EntityKind.FRAMEWORK);
  }

  @Test
  void aHeadlineTellsOfAProductAtAFirm() {
    assertThat(EXTRACTOR.extract(Article.titled("PyTorch at Acme")).mentions())
        .extracting(mention -> mention.entity().kind())
        .containsExactly(EntityKind.FRAMEWORK, EntityKind.ORGANISATION);
  }

  @Test
  void theNameOfAProgrammeOrAnEventNamesNoFirm() {
    assertThat(kinds("It was shown as an Initech Gold Partner at Initech Build.")).isEmpty();
    assertThat(kinds("They met at Initech.")).containsExactly(EntityKind.ORGANISATION);
  }

  @Test
  void whatFirmsDoTogetherIsNoProgramme() {
    assertThat(kinds("Today Initech Partners With Others.")).isNotEmpty();
  }

  @Test
  void aFirmWhereTheTextIsCutOffMayBeginAProductsName() {
    assertThat(kinds("They were glad to join the Initech ...")).isEmpty();
    assertThat(kinds("They were glad to join Initech.")).isNotEmpty();
  }

  @Test
  void aMarketReportListsFirms() {
    assertThat(EXTRACTOR.extract(Article.titled("Widget Market Growth by 2025 | Acme")).mentions())
        .extracting(mention -> mention.entity().kind())
        .containsExactly(EntityKind.ORGANISATION);
  }

  @Test
  void anOrganisationOfAHostIsAPageOfIt() {
    assertThat(kinds("Its code is in the Hooli Acme organization."))
        .containsExactly(EntityKind.FRAMEWORK);
    assertThat(kinds("Many contributors from Acme joined."))
        .containsExactly(EntityKind.ORGANISATION);
  }

  private static List<EntityKind> kinds(String text) {
    return EXTRACTOR.extract(RuleExamplesTest.body(text)).mentions().stream()
        .map(mention -> mention.entity().kind())
        .toList();
  }
}
