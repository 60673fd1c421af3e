package dev.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.newsgraph.document.Article;
import dev.newsgraph.fact.Assertion;
import dev.newsgraph.fact.Grounds;
import dev.newsgraph.fact.Grounds.Naming;
import dev.newsgraph.fact.Grounds.Role;
import dev.newsgraph.fact.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundsTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2020, 1, 30);

  @Test
  void theNamesAreKeptAsWrittenWithWhatTheyWereTakenFor() {
    Grounds grounds = grounds("Acme has news. The company moved from Chainer to PyTorch.");
    assertThat(grounds.names())
        .extracting(Naming::role, Naming::text, name -> name.entity().name())
        .containsExactly(
            tuple(Role.SUBJECT, "company", "Acme"),
            tuple(Role.OBJECT, "PyTorch", "PyTorch"),
            tuple(Role.REPLACED, "Chainer", "Chainer"));
    assertThat(grounds.time()).isNull();
  }

  @Test
  void whoeverASentenceOnlyImpliesHasNoText() {
    Grounds grounds =
        grounds("At Acme we write. We test. Our team rests. Everything began to run on Kafka.");
    Naming subject = grounds.names().getFirst();
    assertThat(subject.entity().name()).isEqualTo("Acme");
    assertThat(subject.text()).isEmpty();
    assertThat(subject.start()).isEqualTo(subject.end());
  }

  @Test
  void aStatedDateIsCountedFromNoDay() {
    Grounds.TimeText time = grounds("Acme adopted PyTorch in March 2018.").time();
    assertThat(time)
        .extracting(Grounds.TimeText::text, t -> t.when().iso(), Grounds.TimeText::against)
        .containsExactly("in March 2018", "2018-03", null);
  }

  @Test
  void aRelativeDateIsCountedFromTheDayOfPublication() {
    Grounds.TimeText time = grounds("Acme adopted PyTorch last month.").time();
    assertThat(time)
        .extracting(Grounds.TimeText::text, t -> t.when().iso(), Grounds.TimeText::against)
        .containsExactly("last month", "2019-12", PUBLISHED);
    assertThat(time).extracting(t -> t.when().basis()).isEqualTo(When.Basis.RELATIVE);
  }

  private static Grounds grounds(String text) {
    List<Assertion> assertions = RuleExamplesTest.extractor().extract(article(text)).assertions();
    return assertions.getFirst().evidence().grounds();
  }

  private static Article article(String body) {
    Instant published = Instant.parse(PUBLISHED + "T09:00:00Z");
    return new Article(
        null,
        "Untitled",
        "",
        body,
        null,
        null,
        null,
        published,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }
}
