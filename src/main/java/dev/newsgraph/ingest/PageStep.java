package dev.newsgraph.ingest;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import dev.newsgraph.document.Document.PageText;
import dev.newsgraph.document.Passages;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

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

  /** By its key, how a paragraph or sentence of a page begins. */
  private record Passage(String key, String page) {}

  /** An article's excerpt, and by its key how it begins. */
  private record Excerpt(String key, String article, String text) {}

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
              String key = Passages.key(article.excerpt());
              if (key != null) {
                excerpts.add(key, new Excerpt(key, id, article.excerpt()));
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
                  .keys()
                  .forEach(key -> passages.add(key, new Passage(key, id)));
            });
  }

  private void match(int partition) {
    ListMultimap<String, String> pagesByKey = ArrayListMultimap.create();
    try (Stream<Passage> rows = passages.partition(partition)) {
      rows.forEach(row -> pagesByKey.put(row.key(), row.page()));
    }
    pagesByKey.asMap().forEach(this::passage);
    try (Stream<Excerpt> rows = excerpts.partition(partition)) {
      rows.forEach(row -> match(row, pagesByKey.get(row.key())));
    }
  }

  private void match(Excerpt excerpt, List<String> pages) {
    for (String page : pages) {
      matches.add(page, new Match(page, excerpt.article(), excerpt.text()));
    }
  }

  private void passage(String key, Collection<String> pages) {
    String id = "passage:" + key;
    draft.node(id, List.of("Passage"), Map.of("key", key));
    pages.forEach(page -> draft.link(id, "PASSAGE_OF", page, Map.of()));
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
