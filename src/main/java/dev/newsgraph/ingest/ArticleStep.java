package dev.newsgraph.ingest;

import dev.newsgraph.document.Article;
import dev.newsgraph.extract.Extraction;
import dev.newsgraph.fact.Event;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is said of an article → its node, what it speaks of, and what it asserts. */
final class ArticleStep {
  private final GraphDraft draft;
  private final ReadingTools tools;
  private final Spill<Records.Part> said;
  private final Spill<PageStep.Text> texts;
  private final EntityStep entities;
  private final CopyStep copies;
  private final Spill<EventStep.Claim> claims;
  private final LongConsumer progress;
  private final AtomicLong written = new AtomicLong();

  /** Takes who hears how many articles were written so far. */
  ArticleStep(
      GraphDraft draft,
      ReadingTools tools,
      Spill<Records.Part> said,
      Spill<PageStep.Text> texts,
      EntityStep entities,
      CopyStep copies,
      Spill<EventStep.Claim> claims,
      LongConsumer progress) {
    this.draft = draft;
    this.tools = tools;
    this.said = said;
    this.texts = texts;
    this.entities = entities;
    this.copies = copies;
    this.claims = claims;
    this.progress = progress;
  }

  /** {@return how many articles there are} */
  long run(int partitions, Workers workers) {
    workers.each(partitions, this::run);
    return written.get();
  }

  private void run(int partition) {
    Records records = PageStep.records(said, partition);
    said.forget(partition);
    Map<String, Article> articles = records.articles();
    addTexts(articles, partition);
    articles.values().forEach(this::write);
    records
        .related(records.own())
        .forEach(
            row ->
                link(
                    row,
                    "article",
                    "RELATED_TO",
                    "related",
                    Map.of("position", value(row, "position"))));
    progress.accept(written.addAndGet(articles.size()));
  }

  private void addTexts(Map<String, Article> articles, int partition) {
    try (Stream<PageStep.Text> rows = texts.partition(partition)) {
      rows.forEach(
          text ->
              articles.compute(
                  text.owner(),
                  (owner, there) -> {
                    Article part = ArticleMerge.of(text.page().part(owner, there));
                    return there == null ? part : ArticleMerge.of(there, part);
                  }));
    }
    texts.forget(partition);
  }

  private void write(Article article) {
    Map<String, @Nullable Object> properties = ArticleRows.properties(article);
    draft.node(article.id(), List.of("Article"), properties);
    copies.add(article, properties);
    Extraction extraction = tools.extract(article);
    write(SpokenOf.of(tools.entities(), List.of(article), Map.of(article.id(), extraction)));
    extraction
        .assertions()
        .forEach(
            a -> {
              String group = Event.group(a.kind(), a.subject(), a.object());
              claims.add(group, new EventStep.Claim(group, article.id(), a));
            });
  }

  private void write(SpokenOf spokenOf) {
    entities.add(spokenOf);
    spokenOf
        .publishedBy()
        .forEach(row -> link(row, "article", "PUBLISHED_BY", "provider", Map.of()));
    spokenOf
        .about()
        .forEach(
            row ->
                link(row, "article", "ABOUT", "topic", Map.of("entityNames", value(row, "names"))));
    spokenOf.mentions().forEach(row -> link(row, "article", "MENTIONS", "entity", properties(row)));
  }

  private void link(
      Map<String, Object> row,
      String from,
      String type,
      String to,
      Map<String, @Nullable Object> properties) {
    draft.link((String) value(row, from), type, (String) value(row, to), properties);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> properties(Map<String, Object> row) {
    return (Map<String, @Nullable Object>) value(row, "properties");
  }

  private static Object value(Map<String, Object> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }
}
