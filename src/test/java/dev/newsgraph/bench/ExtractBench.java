package dev.newsgraph.bench;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.document.Article;
import dev.newsgraph.document.Document;
import dev.newsgraph.document.Documents;
import dev.newsgraph.extract.Extractor;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures how fast one thread extracts: {@code ExtractBench PATH…}, with {@code seeds/articles}
 * where no path is given. Short records are articles without their body; long texts are bodies of
 * two thousand characters and more. Time is the thread's own, so that a busy machine matters less.
 */
final class ExtractBench {
  private static final int LONG = 2000;
  private static final double SECONDS = 5;
  private static final double NANO = 1e9;
  private static final int ROUNDS = 3;

  private ExtractBench() {}

  /** What one run got through. */
  private record Rate(long articles, long characters, double seconds) {
    String line(String what) {
      return "%s: %,.0f articles/s, %.2f million characters/s"
          .formatted(what, articles / seconds, characters / seconds / 1e6);
    }
  }

  public static void main(String[] args) {
    Extractor extractor = Extractor.of(Catalog.read(Path.of("seeds/catalog")));
    List<Article> articles = articles(args);
    List<Article> brief = articles.stream().map(article -> article.withBody("")).toList();
    List<Article> full = articles.stream().filter(a -> a.body().length() >= LONG).toList();
    for (int round = 1; round <= ROUNDS; round++) {
      System.out.println(measure(extractor, brief).line("round " + round + ", short records"));
      if (!full.isEmpty()) {
        System.out.println(measure(extractor, full).line("round " + round + ", long texts"));
      }
    }
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
