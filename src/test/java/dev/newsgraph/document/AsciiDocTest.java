package dev.newsgraph.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsciiDocTest {

  @Test
  void readsHeadingsListsAndParagraphs() {
    assertThat(
            read(
                """
                = Acme moves

                Acme moved
                to PyTorch.

                == Why
                * speed
                ** of *training*
                . ease
                """))
        .isEqualTo("Acme moves\nAcme moved to PyTorch.\nWhy\nspeed\nof training\nease");
  }

  @Test
  void showsWhatLinksShow() {
    assertThat(
            read(
                "See https://a.example/x[the docs^], link:y.html[more, window=_blank], <<why,why>>"
                    + " and xref:z.adoc[that]."))
        .isEqualTo("See the docs, more, why and that.");
  }

  @Test
  void putsWhatAnAttributeStandsForInItsPlace() {
    assertThat(read(":product: PyTorch\n\nAcme uses {product} on {unknown}Linux."))
        .isEqualTo("Acme uses PyTorch on Linux.");
  }

  @Test
  void leavesOutCodeTablesCommentsAndWhatSteersTheConverter() {
    assertThat(
            read(
                """
                :imagesdir: /images
                [.logo]
                image::logo.png[Logo,300]
                // a comment
                Before.

                [source,java]
                ----
                var x = 1;
                ....
                ----

                |===
                |a |b
                |===

                ====
                Within.
                ====
                include::more.adoc[]
                After.
                """))
        .isEqualTo("Before.\nWithin.\nAfter.");
  }

  private static String read(String text) {
    Document document = DocumentReader.read("a.adoc", text.getBytes(UTF_8)).orElseThrow();
    return ((Document.PageText) document).article().body();
  }
}
