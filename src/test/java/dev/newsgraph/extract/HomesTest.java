package dev.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.document.Article;
import dev.newsgraph.fact.EntityKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Firms that only an article's first words tell from plain words. */
class HomesTest {
  private static final Extractor EXTRACTOR =
      Extractor.of(
          Catalog.of(
              List.of(
                  RuleExamplesTest.entry(EntityKind.FRAMEWORK, "PyTorch"),
                  RuleExamplesTest.entry(EntityKind.FRAMEWORK, "Kubernetes"))));

  @Test
  void aPlainWordIsAFirmWhereAnArticleIsOfWhatIsUsedThere() {
    assertThat(told("A case study of how PyTorch is used at Remote.", "Remote runs on Kubernetes."))
        .contains("Remote ADOPTED Kubernetes");
    assertThat(told("How models learn with PyTorch at V7", "V7 runs on Kubernetes."))
        .contains("V7 ADOPTED Kubernetes");
  }

  @Test
  void elsewhereItIsAWord() {
    assertThat(told("A case study of what is used at Remote.", "Remote runs on Kubernetes."))
        .isEmpty();
    assertThat(told("How PyTorch Learns To Work At Scale", "Scale runs on Kubernetes.")).isEmpty();
    assertThat(told("What we learned about PyTorch at FOSDEM", "It was full.")).isEmpty();
  }

  private static List<String> told(String title, String body) {
    return Told.by(EXTRACTOR, Article.titled(title).withBody(body));
  }
}
