package dev.newsgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.newsgraph.plan.Window.Position;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class CursorTest {

  @Property
  void aCursorGivesBackItsPlace(
      @ForAll("values") List<@Nullable Object> values, @ForAll String order) {
    String cursor = Cursor.encode(order, new Position(values));

    assertThat(Cursor.decode(order, values.size(), cursor).values()).isEqualTo(values);
    assertThat(cursor).matches("[A-Za-z0-9_-]*");
  }

  @Property
  void aForgedCursorIsRefusedAndNothingElse(@ForAll String forged) {
    assertThatIllegalArgumentException().isThrownBy(() -> Cursor.decode("order", 2, forged));
  }

  @Property
  void aCursorBelongsToItsOrder(@ForAll("values") List<@Nullable Object> values) {
    String cursor = Cursor.encode("one order", new Position(values));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cursor.decode("another", values.size(), cursor));
  }

  @Provide
  Arbitrary<List<@Nullable Object>> values() {
    Arbitrary<Object> value =
        Arbitraries.oneOf(
            Arbitraries.strings().map(text -> text),
            Arbitraries.longs().map(number -> number),
            Arbitraries.doubles().map(number -> number),
            Arbitraries.of(true, false).map(flag -> flag),
            Arbitraries.integers().between(-100_000, 100_000).map(day -> LocalDate.ofEpochDay(day)),
            Arbitraries.integers()
                .map(
                    second ->
                        ZonedDateTime.of(LocalDate.EPOCH.atStartOfDay(), ZoneOffset.UTC)
                            .plusSeconds(second)));
    return value.injectNull(0.2).list().ofMaxSize(4);
  }
}
