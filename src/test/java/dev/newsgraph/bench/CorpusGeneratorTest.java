package dev.newsgraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.document.Article;
import dev.newsgraph.document.Document;
import dev.newsgraph.document.Documents;
import dev.newsgraph.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusGeneratorTest {
  private static final long SIZE = 12_000;

  @Test
  void oneSizeAndSeedGiveTheSameBytes(@TempDir Path folder) throws Exception {
    Path one = folder.resolve("one.tar.gz");
    Path two = folder.resolve("two.tar.gz");
    Path other = folder.resolve("other.tar.gz");
    CorpusGenerator.write(300, 1, one);
    CorpusGenerator.write(300, 1, two);
    CorpusGenerator.write(300, 2, other);
    assertThat(two).hasSameBinaryContentAs(one);
    assertThat(Files.mismatch(one, other)).isNotNegative();
  }

  @Test
  void aFolderAndAnArchiveHoldTheSameArticles(@TempDir Path folder) throws Exception {
    Path archive = folder.resolve("corpus.tar.gz");
    Path files = folder.resolve("corpus");
    CorpusGenerator.write(300, 1, archive);
    CorpusGenerator.write(300, 1, files);
    assertThat(articles(files)).hasSize(300).isEqualTo(articles(archive));
  }

  @Test
  void theSkewIsThatOfTheRealCorpus(@TempDir Path folder) throws Exception {
    Path archive = folder.resolve("corpus.tar.gz");
    long bytes = CorpusGenerator.write(SIZE, 7, archive);
    List<Article> posts = articles(archive);
    assertThat(bytes / SIZE).isBetween(1_000L, 2_000L);
    assertThat(posts.size()).isBetween((int) (SIZE * 0.985), (int) (SIZE * 0.995));
    assertThat(share(posts, post -> post.body().isEmpty())).isBetween(0.6, 0.8);
    assertThat(share(posts, post -> post.excerpt().isEmpty())).isBetween(0.02, 0.05);
    assertThat(posts.stream().mapToInt(post -> post.related().size()).max()).hasValue(179);
    Map<String, Long> titles =
        posts.stream().collect(Collectors.groupingBy(Article::title, Collectors.counting()));
    assertThat(share(posts, post -> titles.getOrDefault(post.title(), 0L) > 1))
        .isBetween(0.05, 0.2);
  }

  private static double share(List<Article> posts, java.util.function.Predicate<Article> which) {
    return (double) posts.stream().filter(which).count() / posts.size();
  }

  private static List<Article> articles(Path corpus) throws IOException {
    List<Article> articles = new ArrayList<>();
    List<Problem> refused = new ArrayList<>();
    Documents.read(
        List.of(corpus),
        document -> {
          if (document instanceof Document.Post post) {
            articles.add(post.article());
          }
        },
        refused::add);
    assertThat(refused).isEmpty();
    return articles;
  }
}
