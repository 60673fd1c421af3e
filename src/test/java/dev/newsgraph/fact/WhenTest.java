package dev.newsgraph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.fact.When.Basis;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WhenTest {
  private static final LocalDate DAY = LocalDate.of(2020, 2, 3);

  static final When[] DATED = {
    When.day(DAY, Basis.STATED),
    When.month(YearMonth.of(2020, 2), Basis.STATED),
    When.quarter(2020, 1, Basis.STATED),
    When.year(2020, Basis.STATED)
  };

  static final When[] UNDATED = {
    When.UNKNOWN,
    When.until(DAY, Basis.RELATIVE),
    new When(DAY, null, When.Precision.UNKNOWN, Basis.RELATIVE)
  };

  @ParameterizedTest
  @FieldSource("DATED")
  void whatIsDatedCanBeWritten(When when) {
    assertThat(when.isDated()).isTrue();
    assertThat(when.iso()).startsWith("2020");
  }

  @ParameterizedTest
  @FieldSource("UNDATED")
  void whatIsNotDatedCannot(When when) {
    assertThat(when.isDated()).isFalse();
    assertThat(when.iso()).isNull();
  }

  @ParameterizedTest
  @FieldSource({"DATED", "UNDATED"})
  void itsTextTellsAllOfIt(When when) {
    assertThat(When.of(when.text())).isEqualTo(when);
  }
}
