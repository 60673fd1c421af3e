package dev.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.catalog.Entry;
import dev.newsgraph.catalog.Name;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameFinderTest {
  private static final NameFinder FINDER =
      new NameFinder(
          Catalog.of(
              List.of(
                  entry(EntityKind.ORGANISATION, "Acme", List.of()),
                  entry(EntityKind.FRAMEWORK, "Kubernetes", List.of()),
                  entry(EntityKind.FRAMEWORK, "Kafka", List.of()),
                  entry(EntityKind.FRAMEWORK, "C", List.of("C code")),
                  entry(EntityKind.FRAMEWORK, "Flask", List.of("Python")))));

  private static Entry entry(EntityKind kind, String name, List<String> context) {
    Name only = new Name(name, !context.isEmpty(), context, null, null);
    return new Entry(kind, List.of(only), Map.of(), List.of(), null);
  }

  @Test
  void aNameThatLacksItsContextIsNone() {
    assertThat(names("Acme fills a Flask.")).containsExactly("Acme");
    assertThat(names("Kubernetes. Flask, too.")).containsExactly("Kubernetes");
  }

  @Test
  void aListOfItsKindIsContextEnough() {
    assertThat(names("They know Kubernetes, Flask and Kafka."))
        .containsExactly("Kubernetes", "Flask", "Kafka");
    assertThat(names("They know Flask or Kafka.")).containsExactly("Flask", "Kafka");
  }

  @Test
  void aLetterThatNumbersThingsIsNoName() {
    assertThat(names("Acme raised its Series C for C code.")).containsExactly("Acme", "C");
  }

  @Test
  void aListOfAnotherKindIsNoContext() {
    assertThat(names("Acme and Flask")).containsExactly("Acme");
  }

  @Test
  void whatGoesOnWithACapitalIsAnotherName() {
    assertThat(names("Kafka and Flask Makers")).containsExactly("Kafka");
  }

  @Test
  void theNameOfAProductIsWholeBehindItsVendorAndFamily() {
    List<Entry> entries = new ArrayList<>();
    entries.add(entry(EntityKind.ORGANISATION, "Acme", List.of()));
    entries.add(
        new Entry(
            EntityKind.FRAMEWORK,
            List.of(name("Zephyr"), name("Acme Zephyr")),
            Map.of(),
            List.of(),
            null));
    for (int i = 0; i < 20; i++) {
      entries.add(entry(EntityKind.FRAMEWORK, "Zephyr Job" + i, List.of()));
    }
    NameFinder finder = new NameFinder(Catalog.of(entries));
    assertThat(names(finder, "They met Acme Zephyr Job7.")).contains("Zephyr Job7");
    assertThat(names(finder, "They met Acme Zephyr Days.")).containsExactly("Zephyr");
  }

  private static Name name(String text) {
    return new Name(text, false, List.of(), null, null);
  }

  private static List<String> names(String text) {
    return names(FINDER, text);
  }

  private static List<String> names(NameFinder finder, String text) {
    return finder.find(PlainText.of(text), null, text::contains).stream()
        .flatMap(span -> span.entities().stream())
        .map(Entity::name)
        .toList();
  }
}
