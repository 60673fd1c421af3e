package dev.newsgraph;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.document.Article;
import dev.newsgraph.document.Document;
import dev.newsgraph.document.Documents;
import dev.newsgraph.extract.ExtractionJson;
import dev.newsgraph.extract.Extractor;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what files say, without a store. */
@Command(
    name = "extract",
    description =
        "Prints the events and mentions of each file as one JSON object a line, without a store.")
final class ExtractCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "files, folders or archives")
  private List<Path> paths = List.of();

  @Option(names = "--related", description = "the articles that a file lists as related as well")
  private boolean related;

  @Option(
      names = "--catalog",
      paramLabel = "DIR",
      description = "folder of catalog files instead of the one that is built in")
  private @Nullable Path catalog;

  @Override
  public Integer call() {
    Extractor extractor =
        Extractor.of(Catalog.read(catalog == null ? Bundled.folder("seeds/catalog") : catalog));
    AtomicBoolean refused = new AtomicBoolean();
    Documents.read(
        paths,
        document -> print(extractor, document),
        problem -> {
          refused.set(true);
          Console.err(problem.toString());
        });
    return refused.get() ? 1 : 0;
  }

  private void print(Extractor extractor, Document document) {
    switch (document) {
      case Document.Post post -> {
        print(extractor, post.source(), post.article());
        if (related) {
          post.article().related().forEach(listed -> print(extractor, post.source(), listed));
        }
      }
      case Document.PageText page -> print(extractor, page.source(), page.article());
      case Document.DataEntry entry -> {}
    }
  }

  private static void print(Extractor extractor, String source, Article article) {
    Console.out(ExtractionJson.of(source, article, extractor.extract(article)).toString());
  }
}
