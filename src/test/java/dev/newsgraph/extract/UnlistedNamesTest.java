package dev.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.document.Article;
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
  void theHalvesOfWhatASlashJoinsAreNoNames() {
    assertThat(firms("Last year the start-up Vandelay/Pub grew.")).isEmpty();
  }

  @Test
  void aServiceMayBeAFirmAsWell() {
    assertThat(products("Last year the video service Vandelay grew.")).isEmpty();
  }

  @Test
  void whatSomebodyDirectsIsNoPartOfAName() {
    String text = "The team of Senior Director Software Engineering Jane Roe uses Kubernetes.";
    assertThat(asserted(text)).isEmpty();
    assertThat(firms(text)).isEmpty();
  }

  @Test
  void aVerbThatLeadsAQuotationIsNoName() {
    assertThat(asserted("She said: \"Getting started with PyTorch is easy.\"")).isEmpty();
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

  @Test
  void whatSomebodyHasAndANounSaysMoreOfIsAProduct() {
    assertThat(products("They moved its Vandelay batch scheduler to a new home."))
        .containsExactly("Vandelay");
    assertThat(products("Then Acme's internal VANDELAY platform grew."))
        .containsExactly("VANDELAY");
    assertThat(products("They met at its Vandelay developer conference.")).isEmpty();
  }

  @Test
  void aListTellsWhatTheNamesInItAre() {
    assertThat(products("It needs PyTorch, Vandelay and Kubernetes."))
        .containsExactly("PyTorch", "Vandelay", "Kubernetes");
    assertThat(products("It needs PyTorch and Vandelay.")).containsExactly("PyTorch");
  }

  @Test
  void whatWasDevelopedIsAProduct() {
    assertThat(products("Two years ago we developed Vandelay.")).containsExactly("Vandelay");
    assertThat(products("Two years ago we met Vandelay.")).isEmpty();
  }

  @Test
  void aHeadlineSaysWhatIsAvailable() {
    assertThat(titled("Vandelay Batch Scheduler Now Available on Kubernetes"))
        .containsExactly("Vandelay Batch Scheduler", "Kubernetes");
    assertThat(titled("Acme's Vandelay For Kubernetes Now Available"))
        .containsExactly("Vandelay For Kubernetes");
    assertThat(titled("Kubernetes Support Now Available")).containsExactly("Kubernetes");
  }

  @Test
  void aLegalFormTellsAFirm() {
    assertThat(firms("They met Vandelay GmbH in May.")).containsExactly("Vandelay");
    assertThat(firms("VanDelay, the company that sells latex, grew.")).containsExactly("VanDelay");
    assertThat(firms("VanDelay, one of the first companies to sell latex, grew."))
        .containsExactly("VanDelay");
  }

  @Test
  void whatGoesOnBehindAKnownNameIsAPartOfIt() {
    assertThat(products("It needs the Kubernetes Vandelay library."))
        .containsExactly("Kubernetes Vandelay");
  }

  @Test
  void aPlainWordThatIsNeverPartedFromANameBelongsToIt() {
    assertThat(asserted("Good Vandelay moved to Kubernetes. They met Good Vandelay twice."))
        .containsExactly("Good Vandelay ADOPTED Kubernetes");
    assertThat(asserted("They met Good Vandelay. By now Vandelay uses Kubernetes."))
        .containsExactly("Vandelay ADOPTED Kubernetes");
  }

  @Test
  void aNumberMayEndAName() {
    assertThat(asserted("By now Vandelay Group Two uses Kubernetes."))
        .containsExactly("Vandelay Group Two ADOPTED Kubernetes");
  }

  @Test
  void aNameOfWhichNobodyCanTellTheEndIsNone() {
    assertThat(products("Acme released Vandelay last year.")).containsExactly("Vandelay");
    assertThat(products("Acme released Vandelay Up in Deep Water last year.")).isEmpty();
  }

  @Test
  void codeIsNamedBySmallLetters() {
    assertThat(products("The shop is built with libvandelay by now."))
        .containsExactly("libvandelay");
    assertThat(products("The shop relies on pytorch-shop and others."))
        .containsExactly("pytorch-shop");
    assertThat(products("They liked vandelay-shop, a small library for shops."))
        .containsExactly("vandelay-shop");
    assertThat(products("A kubernetes-friendly tool, the liberal library, a well-known shop."))
        .isEmpty();
  }

  @Test
  void aSmallLetterMayLeadAFirm() {
    assertThat(asserted("vanDelay is a start-up. Since then vanDelay uses Kubernetes."))
        .containsExactly("vanDelay ADOPTED Kubernetes");
    assertThat(products("useDelay is called twice. They call useDelay.")).isEmpty();
  }

  private static List<String> asserted(String text) {
    return Told.by(EXTRACTOR, RuleExamplesTest.body(text));
  }

  private static List<String> firms(String text) {
    return named(text, EntityKind.ORGANISATION);
  }

  private static List<String> products(String text) {
    return named(text, EntityKind.FRAMEWORK);
  }

  private static List<String> titled(String title) {
    return EXTRACTOR.extract(Article.titled(title)).mentions().stream()
        .map(Mention::entity)
        .filter(entity -> entity.kind() == EntityKind.FRAMEWORK)
        .map(Entity::name)
        .toList();
  }

  private static List<String> named(String text, EntityKind kind) {
    return EXTRACTOR.extract(RuleExamplesTest.body(text)).mentions().stream()
        .map(Mention::entity)
        .filter(entity -> entity.kind() == kind)
        .map(Entity::name)
        .toList();
  }
}
