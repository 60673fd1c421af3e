package dev.newsgraph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import org.junit.jupiter.api.Test;

/** Ids of entities, by their names. */
class EntityKindTest {

  @Test
  void marksThatTellLanguagesApartAreSpelled() {
    assertThat(EntityKind.FRAMEWORK.id("C#")).isEqualTo("framework:c-sharp");
    assertThat(EntityKind.FRAMEWORK.id("C++")).isEqualTo("framework:c-plus-plus");
    assertThat(EntityKind.ORGANISATION.id("AT&T, Inc.")).isEqualTo("organisation:at-and-t-inc");
    assertThat(EntityKind.PROVIDER.id("News.Example.org")).isEqualTo("provider:news.example.org");
  }

  @Property
  void aLetterBeyondAsciiAddsItselfAndNoMore(
      @ForAll @AlphaChars @NumericChars @Chars({' ', '.', '-', '#', '+', '&', '_'}) String name) {
    String id = EntityKind.FRAMEWORK.id(name + " \u00fc");
    String plain = EntityKind.FRAMEWORK.id(name);
    assertThat(id).isEqualTo(plain.equals("framework:") ? "framework:u" : plain + "-u");
    assertThat(id).isEqualTo(id.toLowerCase(Locale.ROOT));
  }
}
