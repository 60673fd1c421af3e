package dev.newsgraph.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepairedTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"it’s", "“quoted”", "Zürich", "naïve café", "10 €", "日本"})
  void misreadTextIsReadAgain(String meant) {
    assertThat(RepairedText.line(misread(meant))).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"it’s", "“quoted”", "Zürich", "Ã", "São Paulo – 2021", "ÄÖÜ"})
  void textThatWasReadRightStays(String text) {
    assertThat(RepairedText.line(text)).isEqualTo(text);
  }

  @Property
  void plainTextStays(@ForAll @CharRange(from = 'a', to = 'z') String text) {
    assertThat(RepairedText.line(text)).isEqualTo(text);
  }

  @Test
  void entitiesAreResolvedOnceAndTwice() {
    assertThat(RepairedText.line("it&#8217;s R&amp;D, &amp;#8217;")).isEqualTo("it’s R&D, ’");
  }

  @Test
  void markupAndInvisibleCharactersGo() {
    assertThat(RepairedText.line("<p>one\u00a0\u200btwo</p>\u0007 \ufeff")).isEqualTo("one two");
  }

  @Test
  void paragraphsStayApart() {
    assertThat(RepairedText.paragraphs(" a \r\n\r\n\r\n  b\nc ")).isEqualTo("a\nb\nc");
  }

  private static String misread(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder misread = new StringBuilder();
    for (byte b : bytes) {
      String read = new String(new byte[] {b}, Charset.forName("windows-1252"));
      misread.append(read.equals("\ufffd") ? (char) (b & 0xff) : read.charAt(0));
    }
    return misread.toString();
  }
}
