package dev.newsgraph.bench;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.document.Article;
import dev.newsgraph.document.Document;
import dev.newsgraph.document.Documents;
import dev.newsgraph.extract.Extractor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures how fast one thread extracts: {@code .ci/bench extract PATH…}, with {@code
 * seeds/articles} where no path is given. Short records are articles without their body; long texts
 * are bodies of two thousand characters and more. Time is the thread's own, so that a busy machine
 * matters less.
 */
public final class ExtractBench {
  private static final int LONG = 2000;
  private static final double SECONDS = 5;
  private static final double NANO = 1e9;
  private static final int ROUNDS = 3;
  private static final double HUNDREDTHS = 1e4;
  private static final String ABOUT =
      "One thread, by its own processor time, over the files that the command is given: `.ci/bench"
          + " extract PATH…`, the seed articles where none is. Java runs with the flags"
          + " of a load.";

  private ExtractBench() {}

  /** What one run got through. */
  private record Rate(long articles, long characters, double seconds) {}

  public static void main(String[] args) throws IOException {
    Extractor extractor = Extractor.of(Catalog.read(Path.of("seeds/catalog")));
    List<Article> articles = articles(args);
    List<Article> brief = articles.stream().map(article -> article.withBody("")).toList();
    List<Article> full = articles.stream().filter(a -> a.body().length() >= LONG).toList();
    BenchmarkSection section =
        BenchmarkSection.of("extract", "Extraction", ABOUT)
            .columns("what", "articles", "articles/s", "million characters/s");
    row(section, "title and excerpt", extractor, brief);
    if (!full.isEmpty()) {
      row(section, "long texts", extractor, full);
    }
    section.publish();
  }

  /** The last round counts: the ones before warm up. */
  private static void row(
      BenchmarkSection section, String what, Extractor extractor, List<Article> articles) {
    Rate rate = measure(extractor, articles);
    for (int round = 2; round <= ROUNDS; round++) {
      rate = measure(extractor, articles);
    }
    section.row(
        what,
        articles.size(),
        Math.round(rate.articles() / rate.seconds()),
        Math.round(rate.characters() / rate.seconds() / HUNDREDTHS) / 100.0);
  }

  private static List<Article> articles(String[] args) {
    List<Path> paths =
        args.length == 0
            ? List.of(Path.of("seeds/articles"))
            : Stream.of(args).map(Path::of).toList();
    List<Article> articles = new ArrayList<>();
    Documents.read(
        paths,
        document -> {
          switch (document) {
            case Document.Post post -> {
              articles.add(post.article());
              articles.addAll(post.article().related());
            }
            case Document.PageText page -> articles.add(page.article());
            case Document.DataEntry entry -> {}
          }
        },
        System.err::println);
    return articles;
  }

  private static Rate measure(Extractor extractor, List<Article> articles) {
    long count = 0;
    long characters = 0;
    long begin = now();
    while (now() - begin < SECONDS * NANO) {
      for (Article article : articles) {
        extractor.extract(article);
        count++;
        characters += article.title().length() + article.excerpt().length();
        characters += article.body().length();
      }
    }
    return new Rate(count, characters, (now() - begin) / NANO);
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
