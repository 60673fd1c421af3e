package dev.newsgraph.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.document.Article;
import dev.newsgraph.document.Document;
import dev.newsgraph.document.Documents;
import dev.newsgraph.fact.Assertion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the shared seed files say, where they are at hand. */
class SharedSeedsTest {
  private static final Path SHARED =
      Path.of(Objects.requireNonNullElse(System.getenv("NEWSGRAPH_SHARED"), "../shared"));

  @Test
  void theSharedSeedsTellTheirTenEvents() {
    Path seeds = SHARED.resolve("corpus/seeds");
    assumeTrue(Files.isDirectory(seeds));
    Extractor extractor = Extractor.of(Catalog.read(Path.of("seeds/catalog")));
    Set<String> told = new TreeSet<>();
    for (Article article : articles(seeds)) {
      extractor.extract(article).assertions().forEach(assertion -> told.add(told(assertion)));
    }
    assertThat(told)
        .contains(
            "OpenAI ADOPTED PyTorch from TensorFlow 2020-01-30",
            "Meta ADOPTED PyTorch 2021-06-02",
            "Preferred Networks ADOPTED PyTorch from Chainer",
            "Meta RELEASED PyTorch 2016-10",
            "Caffe2 MERGED_INTO PyTorch 2018-03",
            "PyTorch BUILT_ON Torch",
            "Torch BUILT_ON Lua",
            "Pyro BUILT_ON PyTorch",
            "Transformers BUILT_ON PyTorch",
            "Meta RELEASED PyTorch3D 2020-02-06");
  }

  private static List<Article> articles(Path folder) {
    List<Article> articles = new ArrayList<>();
    Documents.read(
        List.of(folder),
        document -> {
          Article article =
              switch (document) {
                case Document.Post post -> post.article();
                case Document.PageText page -> page.article();
                case Document.DataEntry entry -> throw new AssertionError(entry);
              };
          articles.add(article);
          articles.addAll(article.related());
        },
        problem -> {});
    return articles;
  }

  private static String told(Assertion assertion) {
    var replaced = assertion.replaced();
    String date = assertion.when().iso();
    return assertion.subject().name()
        + " "
        + assertion.kind()
        + " "
        + assertion.object().name()
        + (replaced == null ? "" : " from " + replaced.name())
        + (date == null ? "" : " " + date);
  }
}
