package dev.newsgraph.extract;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.document.Article;
import dev.newsgraph.document.Document;
import dev.newsgraph.document.Documents;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints what the extractor reads in documents, a JSON object a line: {@code Measure CATALOG
 * PATH…}.
 */
final class Measure {
  private Measure() {}

  public static void main(String[] args) throws IOException {
    Extractor extractor = Extractor.of(Catalog.read(Path.of(args[0])));
    List<Document> documents = new ArrayList<>();
    Documents.read(
        Stream.of(args).skip(1).map(Path::of).toList(), documents::add, System.err::println);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean related = Boolean.getBoolean("related");
    for (Document document : documents) {
      Article article =
          switch (document) {
            case Document.Post post -> post.article();
            case Document.PageText page -> page.article();
            case Document.DataEntry entry -> Article.titled(entry.names().getFirst());
          };
      out.println(ExtractionJson.of(document.source(), article, extractor.extract(article)));
      if (related) {
        article
            .related()
            .forEach(
                listed ->
                    out.println(
                        ExtractionJson.of(
                            document.source() + "/related", listed, extractor.extract(listed))));
      }
    }
  }
}
