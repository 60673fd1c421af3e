package dev.newsgraph.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsolidationTest {
  private static final Entity ACME = new Entity(EntityKind.ORGANISATION, "Acme", true);
  private static final Entity ZEPHYR = new Entity(EntityKind.FRAMEWORK, "Zephyr", true);
  private static final Entity BREEZE = new Entity(EntityKind.FRAMEWORK, "Breeze", true);
  private static final Entity GALE = new Entity(EntityKind.FRAMEWORK, "Gale", true);
  private static final When JUNE = When.month(YearMonth.of(2021, 6), When.Basis.STATED);
  private static final When SECOND = When.day(LocalDate.of(2021, 6, 2), When.Basis.PUBLICATION);

  @Test
  void anAssertionThatIsSilentOnWhatWasReplacedSupportsTheOneThatTells() {
    List<Event> events = events(List.of(told("a", null, SECOND), told("b", BREEZE, SECOND)));
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().replaced()).isEqualTo(BREEZE);
    assertThat(events.getFirst().storyCount()).isEqualTo(2);
  }

  @Test
  void ofTwoReplacedFrameworksTheBestSupportedTakesTheSilent() {
    List<Event> events =
        events(
            List.of(
                told("a", BREEZE, SECOND),
                told("b", GALE, SECOND),
                told("c", GALE, SECOND),
                told("d", null, SECOND)));
    assertThat(events)
        .extracting(Event::replaced, Event::storyCount)
        .containsExactly(tuple(BREEZE, 1), tuple(GALE, 3));
  }

  @Test
  void copiesOfOneStoryCountOnce() {
    Assertion assertion = told("a", null, SECOND).assertion();
    List<Event> events =
        events(List.of(new Told(assertion, "a", "story"), new Told(assertion, "b", "story")));
    assertThat(events.getFirst().storyCount()).isEqualTo(1);
    assertThat(events.getFirst().evidence()).hasSize(2);
    assertThat(events.getFirst().certainty()).isEqualTo(0.8);
  }

  @Test
  void certaintyRisesWithIndependentStories() {
    List<Event> events = events(List.of(told("a", null, SECOND), told("b", null, SECOND)));
    assertThat(events.getFirst().certainty()).isEqualTo(0.96);
  }

  @Test
  void onEqualSupportTheStatedDateWins() {
    List<Event> events = events(List.of(told("a", null, SECOND), told("b", null, JUNE)));
    assertThat(events.getFirst().when()).isEqualTo(JUNE);
  }

  @Test
  void aKnownDateWinsOverNone() {
    List<Event> events =
        events(
            List.of(
                told("a", null, When.UNKNOWN),
                told("b", null, When.UNKNOWN),
                told("c", null, SECOND)));
    assertThat(events.getFirst().when()).isEqualTo(SECOND);
  }

  @Test
  void theDateIsThatOfTheStatus() {
    Assertion done = told("a", null, JUNE).assertion();
    Assertion announced =
        new Assertion(
            done.kind(),
            done.subject(),
            done.object(),
            null,
            Status.ANNOUNCED,
            SECOND,
            0.8,
            done.evidence());
    Event event =
        events(List.of(new Told(done, "a", "a"), new Told(announced, "b", "b"))).getFirst();
    assertThat(event.status()).isEqualTo(Status.DONE);
    assertThat(event.when()).isEqualTo(JUNE);
  }

  @Property
  void theOrderOfAssertionsDoesNotMatter(@ForAll("assertions") List<Told> told, @ForAll long seed) {
    List<Told> shuffled = new ArrayList<>(told);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(events(shuffled)).isEqualTo(events(told));
  }

  @Test
  void aSilentAssertionSupportsWhatItsOwnStoryTells() {
    List<Event> events =
        events(
            List.of(
                told("a", GALE, SECOND),
                told("b", GALE, SECOND),
                new Told(told("c", BREEZE, SECOND).assertion(), "c", "story"),
                new Told(told("d", null, SECOND).assertion(), "d", "story")));
    assertThat(events)
        .extracting(Event::replaced, event -> event.evidence().size())
        .containsExactly(tuple(BREEZE, 2), tuple(GALE, 2));
  }

  @Property
  void storiesThatAreTakenAwayLeaveWhatTheOthersAddUpTo(
      @ForAll("assertions") List<Told> some, @ForAll("assertions") List<Told> more) {
    List<Told> others =
        more.stream()
            .map(told -> new Told(told.assertion(), "x" + told.articleId(), "x" + told.story()))
            .toList();
    Consolidation group = Consolidation.of(some);
    group.add(others);
    List<Told> all = Stream.concat(some.stream(), others.stream()).toList();
    assertThat(weights(group, all)).isEqualTo(weights(Consolidation.of(all), all));
    group.remove(others);
    assertThat(weights(group, some)).isEqualTo(weights(Consolidation.of(some), some));
    assertThat(group.events(some)).isEqualTo(events(some));
  }

  @Property
  void whatIsWrittenOfASupportIsReadAgain(@ForAll("assertions") List<Told> told) {
    Consolidation group = Consolidation.of(told);
    for (Event event : group.events(told)) {
      String text = group.named(event).text();
      assertThat(Support.of(text)).isEqualTo(group.named(event)).hasToString(text);
    }
  }

  private static List<String> weights(Consolidation group, List<Told> told) {
    return group.events(told).stream()
        .map(event -> group.named(event) + "/" + group.silent(event))
        .toList();
  }

  private static List<Event> events(List<Told> told) {
    return Consolidation.of(told).events(told);
  }

  @Property
  void noAssertionIsLost(@ForAll("assertions") List<Told> told) {
    assertThat(events(told).stream().mapToInt(event -> event.evidence().size()).sum())
        .isEqualTo(told.size());
  }

  @Provide
  Arbitrary<List<Told>> assertions() {
    Arbitrary<Told> one =
        Combinators.combine(
                Arbitraries.of("a", "b", "c", "d"),
                Arbitraries.of(BREEZE, GALE).injectNull(0.4),
                Arbitraries.of(JUNE, SECOND, When.UNKNOWN))
            .as(ConsolidationTest::told);
    return one.list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .uniqueElements(told -> told.articleId() + told.assertion().replaced());
  }

  private static Told told(String article, @Nullable Entity replaced, When when) {
    Evidence evidence = new Evidence(Evidence.Field.TITLE, "Acme moves to Zephyr", 0, 20, "rule");
    Assertion assertion =
        new Assertion(EventKind.ADOPTED, ACME, ZEPHYR, replaced, Status.DONE, when, 0.8, evidence);
    return new Told(assertion, article, article);
  }
}
