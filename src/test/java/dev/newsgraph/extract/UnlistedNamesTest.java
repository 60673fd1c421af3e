package dev.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Mention;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnlistedNamesTest {
  private static final Extractor EXTRACTOR =
      Extractor.of(
          Catalog.of(
              List.of(
                  RuleExamplesTest.entry(EntityKind.ORGANISATION, "Acme"),
                  RuleExamplesTest.entry(EntityKind.FRAMEWORK, "PyTorch"),
                  RuleExamplesTest.entry(EntityKind.FRAMEWORK, "Kubernetes"))));

  @Test
  void whatAFirmIsCalledBeforeItsNameTellsAFirm() {
    assertThat(firms("Last year the start-up Vandelay grew.")).containsExactly("Vandelay");
    assertThat(firms("Last year the developer Vandelay grew.")).isEmpty();
  }

  @Test
  void whatAProductIsCalledTellsAProduct() {
    assertThat(products("Last year the container engine Vandelay grew."))
        .containsExactly("Vandelay");
    assertThat(products("They showed a small service called Vandelay."))
        .containsExactly("Vandelay");
    assertThat(products("By now VanDelay is a tiny library for Java.")).containsExactly("VanDelay");
  }

  @Test
  void aServiceMayBeAFirmAsWell() {
    assertThat(products("Last year the video service Vandelay grew.")).isEmpty();
  }

  @Test
  void whatTheCatalogKnowsKeepsItsKind() {
    assertThat(firms("Last year the start-up PyTorch grew.")).isEmpty();
    assertThat(firms("It runs on the container engine Acme.")).containsExactly("Acme");
  }

  @Test
  void theTeamOfAProductActsByItsName() {
    assertThat(asserted("The PyTorch team moved to Kubernetes."))
        .containsExactly("PyTorch ADOPTED Kubernetes");
    assertThat(firms("They met the PyTorch team.")).isEmpty();
  }

  private static List<String> asserted(String text) {
    return EXTRACTOR.extract(RuleExamplesTest.body(text)).assertions().stream()
        .map(fact -> fact.subject().name() + " " + fact.kind() + " " + fact.object().name())
        .toList();
  }

  private static List<String> firms(String text) {
    return named(text, EntityKind.ORGANISATION);
  }

  private static List<String> products(String text) {
    return named(text, EntityKind.FRAMEWORK);
  }

  private static List<String> named(String text, EntityKind kind) {
    return EXTRACTOR.extract(RuleExamplesTest.body(text)).mentions().stream()
        .map(Mention::entity)
        .filter(entity -> entity.kind() == kind)
        .map(Entity::name)
        .toList();
  }
}
