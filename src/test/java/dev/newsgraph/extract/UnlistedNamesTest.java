package dev.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.catalog.Entry;
import dev.newsgraph.catalog.Name;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import dev.newsgraph.fact.Mention;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnlistedNamesTest {
  private static final Extractor EXTRACTOR =
      Extractor.of(
          Catalog.of(
              List.of(
                  entry(EntityKind.ORGANISATION, "Acme", null),
                  entry(EntityKind.ORGANISATION, "Globex", null),
                  entry(EntityKind.ORGANISATION, "Zephyr, Inc.", null),
                  entry(EntityKind.FRAMEWORK, "Zephyr", "Zephyr, Inc."),
                  entry(EntityKind.FRAMEWORK, "PyTorch", null),
                  entry(EntityKind.FRAMEWORK, "Kubernetes", null))));

  private static Entry entry(EntityKind kind, String name, @Nullable String developer) {
    Name only = new Name(name, false, List.of(), null, null);
    return new Entry(kind, List.of(only), Map.of(), List.of(), developer);
  }

  @Test
  void whatAFirmIsCalledBeforeItsNameTellsAFirm() {
    assertThat(firms("Last year the start-up Vandelay grew.")).containsExactly("Vandelay");
    assertThat(firms("In May the Oslo-based Vandelay grew.")).containsExactly("Vandelay");
  }

  @Test
  void whereAFirmSitsAndWhoWorksThereTellAFirm() {
    assertThat(firms("Last year Vandelay, headquartered in Oslo, grew."))
        .containsExactly("Vandelay");
    assertThat(firms("It is a cache that we wrote at Vandelay.")).containsExactly("Vandelay");
  }

  @Test
  void theOthersOfAListOfFirmsAreFirms() {
    assertThat(firms("It is backed by Acme, Globex and Vandelay."))
        .containsExactly("Acme", "Globex", "Vandelay");
  }

  @Test
  void aListOfFirmsAndProductsTellsNothing() {
    assertThat(firms("It knows Acme, PyTorch and Vandelay.")).containsExactly("Acme");
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
  void aVersionOrItsUseTellsAProduct() {
    assertThat(products("It came with VanDelay 2.1 in May.")).containsExactly("VanDelay");
    assertThat(products("They sort letters using VanDelay.")).containsExactly("VanDelay");
  }

  @Test
  void anAbbreviationIsAFirmOnlyWhereEnoughSaysSo() {
    assertThat(firms("Last year VDY announced a plan.")).containsExactly("VDY");
    assertThat(firms("Last year VDY was fast.")).isEmpty();
    assertThat(products("Last year the VDY platform was fast.")).isEmpty();
  }

  @Test
  void anAddressIsAFirmOnlyWhereEnoughSaysSo() {
    assertThat(firms("Last year vandelay.io announced a plan.")).containsExactly("vandelay.io");
    assertThat(firms("More stands on vandelay.io today.")).isEmpty();
  }

  @Test
  void aFirmsFormAloneIsNoName() {
    assertThat(firms("Last year Corporation announced a plan.")).isEmpty();
  }

  @Test
  void aProductsNameStandsForItsVendorWhereSomethingTellsOfAFirm() {
    assertThat(firms("Zephyr, the leading provider of clouds, announced a plan."))
        .containsExactly("Zephyr, Inc.");
    assertThat(firms("They sort letters using Zephyr.")).isEmpty();
    assertThat(products("They sort letters using Zephyr.")).containsExactly("Zephyr");
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
