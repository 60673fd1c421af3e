package dev.newsgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

  @Test
  void wordsArePhrasesAndTheLastMayBeTheStartOfOne() {
    assertThat(SearchWords.parse("deep \"machine learning\" Pyt").query())
        .isEqualTo("\"deep\"^4 OR \"machine learning\"^4 OR \"pyt\"^4 OR pyt*");
  }

  @Test
  void syntaxIsEscaped() {
    assertThat(SearchWords.parse("c++ title:x*").query())
        .isEqualTo("\"c\\+\\+\"^4 OR \"title\\:x\\*\"^4 OR title\\:x\\**");
  }

  @Test
  void wordsAreMarkedAndTheRestIsEscaped() {
    assertThat(SearchWords.parse("chainer").highlight(List.of("no", "<b>Chainer</b> & co")))
        .isEqualTo("&lt;b&gt;<mark>Chainer</mark>&lt;/b&gt; &amp; co");
  }

  @Test
  void textWithoutSpacesIsCutAroundTheWordToo() {
    String text = "，".repeat(300) + "PyTorch" + "。".repeat(300) + " 完";
    assertThat(SearchWords.parse("PyTorch").highlight(List.of(text)))
        .isEqualTo("… " + "，".repeat(80) + "<mark>PyTorch</mark>" + "。".repeat(73) + " …");
  }

  @Property
  void noTextFailsAndNoMarkupComesThrough(@ForAll String text, @ForAll String words) {
    SearchWords parsed = SearchWords.parse(words);
    String html = parsed.highlight(List.of(text));

    assertThat(html.replace("<mark>", "").replace("</mark>", "")).doesNotContain("<", ">");
    assertThat(parsed.query()).isNotEmpty();
  }
}
