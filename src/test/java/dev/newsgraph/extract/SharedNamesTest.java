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

/** "Acme" is a firm and its product, "Initech" a firm only. */
class SharedNamesTest {
  private static final Extractor EXTRACTOR =
      Extractor.of(
          Catalog.of(
              List.of(
                  entry(EntityKind.ORGANISATION, "Acme"),
                  entry(EntityKind.FRAMEWORK, "Acme"),
                  entry(EntityKind.ORGANISATION, "Initech"),
                  entry(EntityKind.FRAMEWORK, "PyTorch"))));

  private static Entry entry(EntityKind kind, String name) {
    Name only = new Name(name, false, List.of(), null, null);
    return new Entry(kind, List.of(only), Map.of(), List.of(), null);
  }

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

  private static List<EntityKind> kinds(String text) {
    return EXTRACTOR.extract(RuleExamplesTest.body(text)).mentions().stream()
        .map(mention -> mention.entity().kind())
        .toList();
  }
}
