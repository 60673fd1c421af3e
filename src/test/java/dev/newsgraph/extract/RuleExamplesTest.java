package dev.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.catalog.Entry;
import dev.newsgraph.catalog.Name;
import dev.newsgraph.document.Article;
import dev.newsgraph.fact.Assertion;
import dev.newsgraph.fact.EntityKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule's own examples. */
class RuleExamplesTest {
  private static final List<String> FRAMEWORKS =
      List.of(
          "PyTorch",
          "TensorFlow",
          "Chainer",
          "Torch",
          "Pyro",
          "Caffe2",
          "Kubernetes",
          "Flask",
          "FastAPI",
          "Lua",
          "Azure",
          "Kafka",
          "Redux",
          "React",
          "Rust",
          "Docker");
  private static final List<String> ORGANISATIONS =
      List.of("Acme", "Globex", "Initech", "Linux Foundation");

  static Extractor extractor() {
    Stream<Entry> frameworks = FRAMEWORKS.stream().map(name -> entry(EntityKind.FRAMEWORK, name));
    Stream<Entry> organisations =
        ORGANISATIONS.stream().map(name -> entry(EntityKind.ORGANISATION, name));
    Stream<Entry> sold = Stream.of(sold("VoltDesk", "Acme"));
    Stream<Entry> people = Stream.of(entry(EntityKind.PERSON, "Jane Roe"));
    return Extractor.of(
        Catalog.of(Stream.of(frameworks, sold, organisations, people).flatMap(s -> s).toList()));
  }

  static Entry entry(EntityKind kind, String name) {
    return new Entry(
        kind, List.of(new Name(name, false, List.of(), null, null)), Map.of(), List.of(), null);
  }

  private static Entry sold(String name, String vendor) {
    return new Entry(
        EntityKind.FRAMEWORK,
        List.of(new Name(name, false, List.of(), null, null)),
        Map.of("licence", "Proprietary"),
        List.of(),
        vendor);
  }

  static Article body(String text) {
    return Article.titled("Untitled").withBody(text);
  }

  @TestFactory
  Stream<DynamicTest> examplesGiveTheirEvent() {
    Extractor extractor = extractor();
    return RuleBook.read().rules().stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                rule.id() + ": " + example.text(),
                                () ->
                                    assertThat(told(extractor, example.text(), rule))
                                        .contains(example.event()))));
  }

  @TestFactory
  Stream<DynamicTest> counterexamplesGiveNone() {
    Extractor extractor = extractor();
    return RuleBook.read().rules().stream()
        .flatMap(
            rule ->
                rule.counterexamples().stream()
                    .map(
                        text ->
                            DynamicTest.dynamicTest(
                                rule.id() + ": " + text,
                                () -> assertThat(told(extractor, text, rule)).isEmpty())));
  }

  private static List<String> told(Extractor extractor, String text, Rule rule) {
    Article article = rule.headline() ? Article.titled(text) : body(text);
    return extractor.extract(article).assertions().stream()
        .filter(assertion -> assertion.evidence().rule().equals(rule.id()))
        .map(RuleExamplesTest::told)
        .toList();
  }

  private static String told(Assertion assertion) {
    String replaced = assertion.replaced() == null ? "" : " from " + assertion.replaced().name();
    String date = assertion.when().iso() == null ? "" : " " + assertion.when().iso();
    return "%s %s %s%s %s%s"
        .formatted(
            assertion.subject().name(),
            assertion.kind(),
            assertion.object().name(),
            replaced,
            assertion.status(),
            date);
  }
}
