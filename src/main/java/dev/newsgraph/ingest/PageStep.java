package dev.newsgraph.ingest;

import dev.newsgraph.document.Document.PageText;
import dev.newsgraph.document.Passages;
import dev.newsgraph.document.Passages.Opening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Texts of pages → the articles that they stand in, found by how the excerpts begin. */
final class PageStep {
  private final GraphDraft draft;
  private final int partitions;
  private final Workers workers;
  private final Spill<Records.Part> said;
  private final Spill<Found> pages;
  private final Spill<Passage> passages;
  private final Spill<Excerpt> excerpts;
  private final Spill<Match> matches;
  private final Spill<Text> texts;

  /** A page's text in a file. */
  record Found(String id, PageText page) {}

  /** How a paragraph or sentence of a page begins. */
  private record Passage(Opening opening, String page) {}

  /** An article's excerpt, and how it begins. */
  private record Excerpt(Opening opening, String article, String text) {}

  /** An excerpt that begins like a passage of a page. */
  private record Match(String page, String article, String excerpt) {}

  /** A page, and one article that its text stands in. */
  record Text(String owner, PageMatch.Page page) {}

  PageStep(
      GraphDraft draft,
      Spills spills,
      Workers workers,
      Spill<Records.Part> said,
      Spill<Found> pages) {
    this.draft = draft;
    this.partitions = spills.partitions();
    this.workers = workers;
    this.said = said;
    this.pages = pages;
    passages = spills.of("passages", Passage.class);
    excerpts = spills.of("excerpts", Excerpt.class);
    matches = spills.of("matches", Match.class);
    texts = spills.of("texts", Text.class);
  }

  /** {@return the texts, by the articles that they stand in} */
  Spill<Text> run() {
    if (pages.count() > 0) {
      workers.each(partitions, this::keepExcerpts);
      workers.each(partitions, this::keepPages);
      workers.each(partitions, this::match);
      workers.each(partitions, this::own);
    }
    return texts;
  }

  private void keepExcerpts(int partition) {
    records(said, partition)
        .articles()
        .forEach(
            (id, article) -> {
              Opening opening = Passages.opening(article.excerpt());
              if (opening != null) {
                excerpts.add(opening.key(), new Excerpt(opening, id, article.excerpt()));
              }
            });
  }

  /** {@return what is said of the articles of a partition} */
  static Records records(Spill<Records.Part> said, int partition) {
    Records records = Records.of(List.of());
    try (Stream<Records.Part> parts = said.partition(partition)) {
      parts.forEach(records::add);
    }
    return records;
  }

  private Map<String, PageText> pages(int partition) {
    Map<String, PageText> byId = new TreeMap<>();
    try (Stream<Found> found = pages.partition(partition)) {
      found.forEach(page -> byId.put(page.id(), page.page()));
    }
    return byId;
  }

  private void keepPages(int partition) {
    pages(partition)
        .forEach(
            (id, page) -> {
              draft.node(
                  id,
                  List.of("Page"),
                  Map.of("id", id, "title", page.title(), "text", page.text()));
              Passages.of(page.text())
                  .openings()
                  .forEach(opening -> passages.add(opening.key(), new Passage(opening, id)));
            });
  }

  private void match(int partition) {
    Map<String, List<Passage>> byKey = new HashMap<>();
    try (Stream<Passage> rows = passages.partition(partition)) {
      rows.forEach(
          row -> byKey.computeIfAbsent(row.opening().key(), k -> new ArrayList<>()).add(row));
    }
    byKey.forEach(this::passage);
    try (Stream<Excerpt> rows = excerpts.partition(partition)) {
      rows.forEach(row -> match(row, byKey.getOrDefault(row.opening().key(), List.of())));
    }
  }

  private void match(Excerpt excerpt, List<Passage> sameKey) {
    for (Passage passage : sameKey) {
      if (excerpt.opening().isLike(passage.opening())) {
        matches.add(passage.page(), new Match(passage.page(), excerpt.article(), excerpt.text()));
      }
    }
  }

  private void passage(String key, List<Passage> passages) {
    String id = "passage:" + key;
    draft.node(id, List.of("Passage"), Map.of("key", key));
    for (Passage passage : passages) {
      Map<String, @Nullable Object> properties = new HashMap<>();
      properties.put("longKey", passage.opening().longKey());
      draft.link(id, "PASSAGE_OF", passage.page(), properties);
    }
  }

  private void own(int partition) {
    Map<String, Map<String, String>> excerptsOf = new HashMap<>();
    try (Stream<Match> rows = matches.partition(partition)) {
      rows.forEach(
          row ->
              excerptsOf
                  .computeIfAbsent(row.page(), p -> new HashMap<>())
                  .put(row.article(), row.excerpt()));
    }
    pages(partition).forEach((id, page) -> own(id, page, excerptsOf.getOrDefault(id, Map.of())));
  }

  private void own(String id, PageText page, Map<String, String> excerpts) {
    Set<String> owners = PageMatch.owners(Passages.of(page.text()), page, excerpts);
    for (String owner : owners) {
      draft.link(id, "TEXT_OF", owner, Map.of());
      texts.add(owner, new Text(owner, new PageMatch.Page(id, page, Set.of(), owners)));
    }
  }
}
