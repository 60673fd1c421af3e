package dev.newsgraph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.fact.When.Basis;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UsesTest {
  private static final Entity ACME = new Entity(EntityKind.ORGANISATION, "Acme", true);
  private static final Entity GLOBEX = new Entity(EntityKind.ORGANISATION, "Globex", true);
  private static final Entity ZEPHYR = new Entity(EntityKind.FRAMEWORK, "Zephyr", true);
  private static final Entity BREEZE = new Entity(EntityKind.FRAMEWORK, "Breeze", true);
  private static final When IN_2017 = When.year(2017, Basis.STATED);
  private static final When IN_MAY_2019 = When.month(YearMonth.of(2019, 5), Basis.STATED);
  private static final When A_DAY_IN_2020 = When.day(LocalDate.of(2020, 2, 3), Basis.STATED);
  private static final Event ADOPTED = event(EventKind.ADOPTED, ACME, ZEPHYR, null, IN_2017);

  @Test
  void aUseThatNothingEndsGoesOn() {
    assertThat(Uses.of(List.of(ADOPTED)).until(ADOPTED)).isNull();
  }

  @Test
  void aUseEndsWhereTheSameOrganisationDropsTheFramework() {
    Event dropped = event(EventKind.DROPPED, ACME, ZEPHYR, null, A_DAY_IN_2020);
    assertThat(Uses.of(List.of(ADOPTED, dropped)).until(ADOPTED)).isEqualTo(A_DAY_IN_2020);
  }

  @Test
  void aUseEndsWhereAnotherFrameworkTakesItsPlace() {
    Event migrated = event(EventKind.ADOPTED, ACME, BREEZE, ZEPHYR, IN_MAY_2019);
    assertThat(Uses.of(List.of(migrated, ADOPTED)).until(ADOPTED)).isEqualTo(IN_MAY_2019);
    assertThat(Uses.of(List.of(migrated, ADOPTED)).until(migrated)).isNull();
  }

  @Test
  void whatIsNoAdoptionHasNoEnd() {
    Event dropped = event(EventKind.DROPPED, ACME, ZEPHYR, null, A_DAY_IN_2020);
    assertThat(Uses.of(List.of(dropped)).until(dropped)).isNull();
  }

  @Test
  void theFirstEndCounts() {
    Event dropped = event(EventKind.DROPPED, ACME, ZEPHYR, null, A_DAY_IN_2020);
    Event migrated = event(EventKind.ADOPTED, ACME, BREEZE, ZEPHYR, IN_MAY_2019);
    assertThat(Uses.of(List.of(dropped, migrated)).until(ADOPTED)).isEqualTo(IN_MAY_2019);
  }

  @Test
  void whatAnotherOrganisationDropsEndsNothing() {
    Event dropped = event(EventKind.DROPPED, GLOBEX, ZEPHYR, null, A_DAY_IN_2020);
    assertThat(Uses.of(List.of(dropped)).until(ADOPTED)).isNull();
  }

  @Test
  void whatIsOnlyAnnouncedOrPlannedEndsNothing() {
    Event dropped = event(EventKind.DROPPED, ACME, ZEPHYR, null, A_DAY_IN_2020);
    for (Status status : List.of(Status.ANNOUNCED, Status.PLANNED)) {
      assertThat(Uses.of(List.of(with(dropped, status))).until(ADOPTED)).isNull();
    }
  }

  @Test
  void anEndBeforeTheBeginningIsOfAnEarlierUse() {
    Event dropped = event(EventKind.DROPPED, ACME, ZEPHYR, null, When.year(2015, Basis.STATED));
    assertThat(Uses.of(List.of(dropped)).until(ADOPTED)).isNull();
  }

  @Test
  void anEndWithoutADateClosesNothing() {
    Event dropped = event(EventKind.DROPPED, ACME, ZEPHYR, null, When.UNKNOWN);
    assertThat(Uses.of(List.of(dropped)).until(ADOPTED)).isNull();
  }

  @Test
  void whatIsDoneClosesTheUseOfWhatItDropsOrReplaces() {
    Event dropped = event(EventKind.DROPPED, ACME, ZEPHYR, null, A_DAY_IN_2020);
    Event migrated = event(EventKind.ADOPTED, ACME, BREEZE, ZEPHYR, A_DAY_IN_2020);
    String use = Uses.key(ACME.id(), ZEPHYR.id());
    assertThat(Uses.closed(dropped)).isEqualTo(use + " " + A_DAY_IN_2020.text());
    assertThat(Uses.closed(migrated)).isEqualTo(Uses.closed(dropped));
    assertThat(Uses.closed(with(dropped, Status.ANNOUNCED))).isNull();
    assertThat(Uses.closed(ADOPTED)).isNull();
  }

  private static Event event(
      EventKind kind, Entity subject, Entity object, @Nullable Entity replaced, When when) {
    return new Event(kind, subject, object, replaced, Status.DONE, when, 0.9, 1, List.of());
  }

  private static Event with(Event event, Status status) {
    return new Event(
        event.kind(),
        event.subject(),
        event.object(),
        event.replaced(),
        status,
        event.when(),
        event.certainty(),
        event.storyCount(),
        event.evidence());
  }
}
