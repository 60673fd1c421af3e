package dev.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.fact.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions of time, told on Wednesday, 17 March 2021. */
class TimeReaderTest {
  private static final Lexicon NO_WORDS = new Lexicon(Map.of(), Map.of(), List.of());

  private static final LocalDate PUBLISHED = LocalDate.of(2021, 3, 17);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Acme moved on 14 March 2018           | 2018-03-14 | STATED
          Acme moved on March 14, 2018          | 2018-03-14 | STATED
          Acme moved on the 3rd of May 2019     | 2019-05-03 | STATED
          Acme moved in October 2016            | 2016-10    | STATED
          As of March 2018 it is gone           | 2018-03    | STATED
          Acme moved in early 2020              | 2020       | STATED
          Acme moved in Q2 2019                 | 2019-04    | STATED
          Acme moved in the first quarter of 2020 | 2020-01  | STATED
          Acme moved in summer 2019             | 2019       | STATED
          Acme moved on 2 March                 | 2021-03-02 | STATED
          Acme moved in December                | 2020-12    | STATED
          Acme moved today                      | 2021-03-17 | RELATIVE
          Acme moved yesterday                  | 2021-03-16 | RELATIVE
          Acme moved on Monday                  | 2021-03-15 | RELATIVE
          Acme said Wednesday it would          | 2021-03-17 | RELATIVE
          Acme moved last month                 | 2021-02    | RELATIVE
          Acme moved two years ago              | 2019       | RELATIVE
          Acme moved three weeks ago            | 2021-02    | RELATIVE
          Acme moved last year                  | 2020       | RELATIVE
          Acme will move next year              | 2022       | RELATIVE
          """)
  void tellsTheDate(String text, String date, String basis) {
    When when = only(text, PUBLISHED);
    assertThat(when.iso()).isEqualTo(date);
    assertThat(when.basis()).hasToString(basis);
  }

  @Test
  void recentlyIsSomeDayUpToPublication() {
    assertThat(only("Acme moved recently", PUBLISHED))
        .isEqualTo(When.until(PUBLISHED, When.Basis.RELATIVE));
  }

  @Test
  void todayIsUnknownWithoutADayOfPublication() {
    assertThat(only("Acme moved today", null)).isEqualTo(When.UNKNOWN);
  }

  @Test
  void aVersionNumberIsNoYear() {
    assertThat(times("Acme runs Windows Server 2016 everywhere", PUBLISHED)).isEmpty();
  }

  private static When only(String text, @Nullable LocalDate published) {
    List<When> times = times(text, published);
    assertThat(times).as(text).hasSize(1);
    return times.getFirst();
  }

  private static List<When> times(String text, @Nullable LocalDate published) {
    return new TimeReader(NO_WORDS, published)
        .read(UnitReader.read(NO_WORDS, text, 0, text.length(), List.of())).stream()
            .filter(Unit::isTime)
            .map(unit -> java.util.Objects.requireNonNull(unit.when()))
            .toList();
  }
}
