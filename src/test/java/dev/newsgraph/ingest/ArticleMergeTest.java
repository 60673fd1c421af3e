package dev.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.document.Article;
import dev.newsgraph.document.Provider;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ArticleMergeTest {

  @Property
  void eitherOrderGivesTheSame(@ForAll("articles") Article a, @ForAll("articles") Article b) {
    assertThat(ArticleMerge.of(a, b)).isEqualTo(ArticleMerge.of(b, a));
  }

  @Property
  void anyGroupingGivesTheSame(
      @ForAll("articles") Article a, @ForAll("articles") Article b, @ForAll("articles") Article c) {
    assertThat(ArticleMerge.of(ArticleMerge.of(a, b), c))
        .isEqualTo(ArticleMerge.of(a, ArticleMerge.of(b, c)));
  }

  @Property
  void mergingAgainChangesNothing(@ForAll("articles") Article a, @ForAll("articles") Article b) {
    Article merged = ArticleMerge.of(a, b);
    assertThat(ArticleMerge.of(merged, b)).isEqualTo(merged);
  }

  @Property
  void noTextIsLostToAShorterOne(@ForAll("articles") Article a, @ForAll("articles") Article b) {
    assertThat(ArticleMerge.of(a, b).excerpt().length())
        .isEqualTo(Math.max(a.excerpt().length(), b.excerpt().length()));
  }

  @Provide
  Arbitrary<Article> articles() {
    Arbitrary<String> text = Arbitraries.of("", "a", "b", "aa", "bb", "longer text");
    Arbitrary<Integer> number = Arbitraries.integers().between(0, 3).injectNull(0.3);
    Arbitrary<Instant> time =
        Arbitraries.of(Instant.EPOCH, Instant.parse("2021-06-02T00:00:00Z")).injectNull(0.3);
    Arbitrary<Provider> provider =
        Combinators.combine(
                Arbitraries.of("a.com", "b.com"),
                Arbitraries.of("a.com", "A News", "B News").injectNull(0.3))
            .as((domain, name) -> new Provider(domain, name, null))
            .injectNull(0.2);
    Arbitrary<List<String>> topics =
        Arbitraries.of("AI", "Cloud", "Web").set().map(names -> names.stream().sorted().toList());
    return Combinators.combine(text, text, number, time, provider, topics)
        .as(
            (title, excerpt, quality, published, from, about) ->
                new Article(
                    "https://example.com/a",
                    title,
                    excerpt,
                    "",
                    null,
                    null,
                    null,
                    published,
                    null,
                    quality,
                    null,
                    null,
                    from,
                    about,
                    List.of(),
                    List.of()));
  }
}
