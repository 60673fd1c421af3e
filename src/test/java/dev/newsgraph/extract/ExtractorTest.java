package dev.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.document.Article;
import dev.newsgraph.fact.Assertion;
import dev.newsgraph.fact.Entity;
import dev.newsgraph.fact.Evidence;
import dev.newsgraph.fact.Grounds;
import dev.newsgraph.fact.Mention;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ExtractorTest {
  private static final Extractor EXTRACTOR = RuleExamplesTest.extractor();
  private static final List<String> WORDS =
      List.of(
          "Acme",
          "Globex",
          "PyTorch",
          "Kubernetes",
          "moved",
          "to",
          "from",
          "is",
          "based",
          "on",
          "uses",
          "which",
          ",",
          ".",
          "’s",
          "(",
          ")",
          "today",
          "in",
          "2020",
          "and",
          "“",
          "the",
          "company",
          "it",
          "will",
          "\n",
          "we");

  @Property(tries = 300)
  void everyQuoteIsFoundAtItsOffsets(@ForAll @Size(max = 40) List<Integer> picks) {
    StringBuilder text = new StringBuilder();
    picks.forEach(pick -> text.append(WORDS.get(Math.floorMod(pick, WORDS.size()))).append(' '));
    Article article = RuleExamplesTest.body(text.toString());
    for (Assertion assertion : EXTRACTOR.extract(article).assertions()) {
      Evidence evidence = assertion.evidence();
      String field = Extractor.text(article, evidence.field());
      assertThat(field.substring(evidence.start(), evidence.end())).isEqualTo(evidence.quote());
      for (Grounds.Naming name : evidence.grounds().names()) {
        assertThat(field.substring(name.start(), name.end())).isEqualTo(name.text());
      }
    }
  }

  @Property(tries = 300)
  void noTextIsRefused(@ForAll String text) {
    assertThat(EXTRACTOR.extract(RuleExamplesTest.body(text)).mentions()).isNotNull();
  }

  @Test
  void aPronounStandsForTheSubjectBeforeIt() {
    assertThat(told("Acme has news. It has moved to Kubernetes."))
        .containsExactly("Acme ADOPTED Kubernetes");
  }

  @Test
  void eachNameOfAListIsASubject() {
    assertThat(told("Acme, Globex and Initech moved to Kubernetes."))
        .containsExactly(
            "Acme ADOPTED Kubernetes", "Globex ADOPTED Kubernetes", "Initech ADOPTED Kubernetes");
  }

  @Test
  void aNameThatTheCatalogDoesNotKnowIsMarkedUnlisted() {
    Entity subject =
        EXTRACTOR
            .extract(RuleExamplesTest.body("Last year Umbrella Health moved to Kubernetes."))
            .assertions()
            .getFirst()
            .subject();
    assertThat(subject.name()).isEqualTo("Umbrella Health");
    assertThat(subject.listed()).isFalse();
  }

  @Test
  void whatTheTextCallsAModelIsNoFramework() {
    assertThat(told("Acme today open-sourced Mesh Net, a model introduced last year.")).isEmpty();
    assertThat(told("Acme today open-sourced Mesh Net, a library for meshes.")).hasSize(1);
  }

  @Test
  void aPossessiveIsNoPartOfTheName() {
    Mention mention =
        EXTRACTOR.extract(RuleExamplesTest.body("Acme’s servers rest.")).mentions().getFirst();
    assertThat(mention.surface()).isEqualTo("Acme");
  }

  @Test
  void aQuestionTellsNothing() {
    assertThat(told("Has Acme moved to Kubernetes?")).isEmpty();
  }

  @Test
  void aLongerWordIsNotTheName() {
    assertThat(EXTRACTOR.extract(RuleExamplesTest.body("Torchlight and Acmeists")).mentions())
        .isEmpty();
  }

  @Test
  void aListBelowAColonGoesOnWithTheSentence() {
    assertThat(told("Acme released three libraries:\nPyro\nFlask\nRedux\nThen it rested."))
        .containsExactly("Acme RELEASED Pyro", "Acme RELEASED Flask", "Acme RELEASED Redux");
  }

  @Test
  void anArticleIsReadAlikeWhateverWasReadBefore() {
    Article article = RuleExamplesTest.body("At Acme we write. We use Kafka. Our team rests.");
    Extraction first = EXTRACTOR.extract(article);
    EXTRACTOR.extract(RuleExamplesTest.body("At Globex we use Rust. Our team moved to Azure."));
    assertThat(EXTRACTOR.extract(article)).isEqualTo(first);
  }

  private static List<String> told(String text) {
    return Told.by(EXTRACTOR, RuleExamplesTest.body(text));
  }
}
