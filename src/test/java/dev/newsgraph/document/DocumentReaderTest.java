package dev.newsgraph.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsgraph.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {
  private static final String POST =
      """
      ---
      title: "Acme moves to Zephyr"
      excerpt: "Acme today said that itâ€™s moving to Zephyr."
      publishedDateTime: 2021-06-02T17:53:00Z
      webUrl: "https://www.news.example.com/2021/acme/?utm_source=feed"
      quality: 53
      heat: -1
      published: false
      provider:
        name: The News
        domain: www.example.com
      topics:
        - AI
        - Clouds
      related:
        - title: "Zephyr 2 is out"
          webUrl: "https://example.org/zephyr-2"
          publishedDateTime: 2021-06-01T00:00:00Z
      secured: "c2VjcmV0"
      ---
      The *whole* story.

      It has [two](https://example.com) paragraphs.
      """;

  @Test
  void frontMatterIsAnArticle() {
    Article article = article("2021-06-02-acme.md", POST);
    assertThat(article.title()).isEqualTo("Acme moves to Zephyr");
    assertThat(article.excerpt()).isEqualTo("Acme today said that it’s moving to Zephyr.");
    assertThat(article.url()).isEqualTo("https://news.example.com/2021/acme");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2021-06-02T17:53:00Z"));
    assertThat(article.provider()).isEqualTo(new Provider("example.com", "The News", null));
    assertThat(article.topics()).containsExactly("AI", "Clouds");
    assertThat(article.quality()).isEqualTo(53);
    assertThat(article.heat()).isEqualTo(-1);
    assertThat(article.published()).isFalse();
    assertThat(article.body()).isEqualTo("The whole story.\nIt has two paragraphs.");
  }

  @Test
  void aTableIsReadOnlyWhereItLaysAPageOut() {
    String laidOut = "<table><tr><td><h2>Acme</h2>Acme moved.</td></tr></table>";
    String figures = "<table><tr><td>12 %</td></tr></table>";
    assertThat(article("a.md", "---\ntitle: T\n---\n" + laidOut + "\n\n" + figures).body())
        .isEqualTo("Acme\nAcme moved.");
  }

  @Test
  void aLinkWhoseAddressIsDefinedNowhereIsItsText() {
    String text =
        "---\ntitle: T\n---\nAcme is releasing [Zephyr 2][zephyr] and [Breeze][]! See [this].";
    assertThat(article("a.md", text).body())
        .isEqualTo("Acme is releasing Zephyr 2 and Breeze! See [this].");
  }

  @Test
  void whatStandsInBracketsInCodeIsNoLink() {
    String text = "---\ntitle: T\n---\nAcme reads `rows[index][column]` of Zephyr.";
    assertThat(article("a.md", text).body()).isEqualTo("Acme reads rows[index][column] of Zephyr.");
  }

  @Test
  void relatedEntriesAreArticlesOfTheirOwn() {
    Article related = article("a.md", POST).related().getFirst();
    assertThat(related.title()).isEqualTo("Zephyr 2 is out");
    assertThat(related.provider()).isEqualTo(new Provider("example.org", null, null));
    assertThat(related.id()).isEqualTo(Article.idOfUrl("https://example.org/zephyr-2"));
  }

  @Test
  void theFileNameTellsTitleAndDayWhereTheFieldsDoNot() {
    Article article =
        article("posts/2018-03-14-moving-to-zephyr.md", "---\nlayout: post\n---\nText.");
    assertThat(article.title()).isEqualTo("Moving to zephyr");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2018-03-14T00:00:00Z"));
  }

  @Test
  void tomlFrontMatterReadsLikeYaml() {
    Article article =
        article("a.md", "+++\ntitle = \"T\"\ndate = 2020-01-02\ntags = [\"x\"]\n+++\nText.");
    assertThat(article.title()).isEqualTo("T");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2020-01-02T00:00:00Z"));
    assertThat(article.topics()).containsExactly("x");
  }

  @Test
  void datesAreReadToTheNanosecondInAnyZone() {
    String post = "---\ntitle: T\ndate: %s\n---\nText.";
    assertThat(article("a.md", post.formatted("2020-01-02T03:04:05.123456Z")).publishedAt())
        .isEqualTo(Instant.parse("2020-01-02T03:04:05.123456Z"));
    assertThat(article("a.md", post.formatted("2020-1-2 3:04 -0530")).publishedAt())
        .isEqualTo(Instant.parse("2020-01-02T08:34:00Z"));
  }

  @Test
  void codeScriptsAndNavigationAreNoProse() {
    String html =
        "---\n"
            + "title: T\n"
            + "---\n"
            + "<nav>Home</nav><script>x()</script><p>One.</p><pre>code</pre><p>Two.</p>";
    assertThat(article("a.html", html).body()).isEqualTo("One.\nTwo.");
  }

  @Test
  void textWithoutFrontMatterIsAPage() {
    Document page =
        read("page.txt", "Acme Standardizes on Zephyr\nIn a move, Acme has chosen Zephyr.\n");
    assertThat(page)
        .isEqualTo(
            new Document.PageText(
                "page.txt",
                "Acme Standardizes on Zephyr",
                "Acme Standardizes on Zephyr\nIn a move, Acme has chosen Zephyr."));
  }

  @Test
  void aPageThatBeginsWithNavigationIsTitledByItsFirstSentence() {
    String navigation = "View All ".repeat(40);
    Document.PageText page =
        (Document.PageText) read("p.txt", navigation + "\nAcme moved to Zephyr. It did so.");
    assertThat(page.title()).isEqualTo("Acme moved to Zephyr");
  }

  @Test
  void anEmptyFileHoldsNothing() {
    assertThat(DocumentReader.read("a.md", new byte[0])).isEmpty();
  }

  @Test
  void aSitesDataAreEntriesNotArticles() {
    assertThat(
            read(
                "_data/o.md",
                "---\ntaxonomy: organization\nname: Acme\ndomain: www.acme.io\n---\n"))
        .isEqualTo(
            new Document.DataEntry(
                "_data/o.md", Document.Taxonomy.ORGANIZATION, List.of("Acme"), "acme.io", null));
    assertThat(
            read(
                "_data/t.yaml",
                "taxonomy: topic\n"
                    + "_id: dev-ops\n"
                    + "name: DevOps\n"
                    + "shortname: Ops\n"
                    + "parent: Azure\n"
                    + "---\n"))
        .isEqualTo(
            new Document.DataEntry(
                "_data/t.yaml",
                Document.Taxonomy.TOPIC,
                List.of("DevOps", "Ops", "dev-ops"),
                null,
                "Azure"));
    assertThat(DocumentReader.read("_data/n.yaml", bytes("main: [a, b]\n"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'---\ntitle: T\ntitle: U\n---\n' | a.md:3:1: the key 'title' stands twice: keep one",
        "'---\ntitle: [T\n---\n' | a.md:3:1: not YAML",
        "'---\ntitle: !!java.net.URL [x]\n---\n' | a.md:2:8: not YAML: Global tag is not allowed",
        "'---\na: &a [*a]\n---\n' | a.md:2:4: the value contains itself",
        "'---\n- a\n---\n' | a.md:2:1: front matter must be 'key: value' lines",
        "'---\ntitle: T\nText.' | a.md:1:1: the front matter is not closed",
        "'+++\ntitle = \n+++\n' | a.md:",
      })
  void aBrokenFileIsToldWithItsPlace(String text, String problem) {
    assertThatThrownBy(() -> read("a.md", text))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(problem);
  }

  @Test
  void binaryAndOtherEncodingsAreRefused() {
    assertThatThrownBy(() -> DocumentReader.read("a.md", new byte[] {'a', 0, 'b'}))
        .hasMessageContaining("is binary");
    assertThatThrownBy(() -> DocumentReader.read("a.md", new byte[] {(byte) 0xe9, 'a'}))
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> DocumentReader.read("a.md", "T".getBytes(StandardCharsets.UTF_16)))
        .hasMessageContaining("UTF-16");
  }

  @Test
  void anAliasBombIsRefused() {
    StringBuilder bomb = new StringBuilder("---\na0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThatThrownBy(() -> read("a.md", bomb + "---\n")).isInstanceOf(ProblemException.class);
  }

  private static Article article(String source, String text) {
    return ((Document.Post) read(source, text)).article();
  }

  private static Document read(String source, String text) {
    return DocumentReader.read(source, bytes(text)).orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
