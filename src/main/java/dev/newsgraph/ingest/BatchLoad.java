package dev.newsgraph.ingest;

import com.google.common.collect.SetMultimap;
import dev.newsgraph.cypher.ArticleWrites;
import dev.newsgraph.cypher.CopyWrites;
import dev.newsgraph.cypher.EntityWrites;
import dev.newsgraph.cypher.EventWrites;
import dev.newsgraph.cypher.PageWrites;
import dev.newsgraph.cypher.SourceWrites;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.document.Article;
import dev.newsgraph.extract.Extraction;
import dev.newsgraph.fact.Event;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import dev.newsgraph.store.Row;
import dev.newsgraph.store.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One batch of files, new, changed or gone → the graph, within one transaction. */
final class BatchLoad {
  private final Transaction transaction;
  private final ReadingTools tools;
  private final ReadAhead<Extraction> extractions;
  private final ReadAhead<Map<String, Object>> rows;

  /** Takes what was made of articles ahead: what they say, and rows of {@code articles}. */
  BatchLoad(
      Transaction transaction,
      ReadingTools tools,
      ReadAhead<Extraction> extractions,
      ReadAhead<Map<String, Object>> rows) {
    this.transaction = (statement, each) -> transaction.each(statement.plannedOnce(), each);
    this.tools = tools;
    this.extractions = extractions;
    this.rows = rows;
  }

  /**
   * What one batch did, in articles.
   *
   * @param now those that were added or changed, by id
   * @param recorded events that are new
   */
  record Outcome(
      Map<String, Article> now,
      List<Event> recorded,
      long added,
      long changed,
      long unchanged,
      long removed) {}

  /**
   * Loads.
   *
   * @param files that are new or other than before
   * @param gone paths of files that are there no more
   */
  Outcome run(List<LoadedFile> files, Collection<String> gone) {
    lock();
    Records said =
        Records.of(files.stream().map(LoadedFile::document).filter(Objects::nonNull).toList());
    Retraction retracted = Retraction.of(transaction, replaced(files, gone));
    Revision revision = Revision.of(transaction, said, retracted);
    List<Event> recorded = write(revision, retracted);
    writeSources(files, gone);
    Map<String, Article> changed = revision.changed();
    long known = changed.keySet().stream().filter(revision.before()::containsKey).count();
    long unchanged =
        said.articles().keySet().stream().filter(id -> !changed.containsKey(id)).count();
    return new Outcome(
        changed, recorded, changed.size() - known, known, unchanged, revision.removed().size());
  }

  private void lock() {
    Row state = transaction.run(SourceWrites.lock()).getFirst();
    if (!tools.digest().equals(state.get("catalog"))) {
      throw new ProblemException(
          Problem.of(
              "the graph",
              "is being loaded with another catalog or other rules: run this load again"));
    }
  }

  private Set<String> replaced(List<LoadedFile> files, Collection<String> gone) {
    Set<String> paths = new TreeSet<>(gone);
    List<String> given = files.stream().map(LoadedFile::path).toList();
    if (!given.isEmpty()) {
      transaction.run(SourceWrites.hashes(given)).forEach(row -> paths.add(row.text("path")));
    }
    return paths;
  }

  /** {@return the events that are new} */
  private List<Event> write(Revision revision, Retraction retracted) {
    Map<String, Article> changed = revision.changed();
    Set<String> removed = revision.removed();
    Set<String> stale = new TreeSet<>(removed);
    changed.keySet().stream().filter(revision.before()::containsKey).forEach(stale::add);
    Retold retold = new Retold(transaction);
    Set<Spelling> before = forget(stale, retold);
    run(ArticleWrites::remove, removed);
    run(ArticleWrites::articles, changed.values().stream().map(rows::of).toList());
    relate(revision, retracted);
    new CopyJoin(transaction).run(changed);
    Map<String, Extraction> extracted = extracted(changed);
    Derivation derivation = new Derivation(transaction, tools.entities(), changed, extracted);
    Set<String> renamed = derivation.run();
    SetMultimap<String, String> lost = Spelling.lost(before, derivation.spellings());
    renamed.addAll(new EntityRefresh(transaction, tools.entities()).run(lost));
    retold.tell(extracted, changed.keySet());
    EventLoad events = new EventLoad(transaction, tools.labels(), retold);
    Set<String> loosened = new TreeSet<>(lost.keySet());
    loosened.addAll(events.run(column("group", EventWrites::groupsOf, renamed)));
    run(EntityWrites::removeUnreferenced, loosened);
    return events.recorded();
  }

  /** Takes what these articles gave; returns how they spoke of entities. */
  private Set<Spelling> forget(Set<String> articles, Retold retold) {
    if (articles.isEmpty()) {
      return Set.of();
    }
    retold.takeBack(articles);
    transaction.run(ArticleWrites.forgetEvidence(articles));
    transaction.run(CopyWrites.forget(articles));
    transaction.run(CopyWrites.forgetAlternates(articles));
    return Spelling.of(transaction.run(ArticleWrites.forgetEntities(articles)));
  }

  private void relate(Revision revision, Retraction retracted) {
    run(ArticleWrites::forgetRelated, retracted.said().own());
    run(ArticleWrites::related, revision.related());
    List<PageMatch.Page> moved = revision.movedPages();
    List<Map<String, Object>> rows = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    for (PageMatch.Page page : moved) {
      if (page.owners().isEmpty()) {
        gone.add(page.id());
      } else {
        rows.add(Map.of("page", page.id(), "articles", List.copyOf(page.owners())));
      }
    }
    run(PageWrites::textOf, rows);
    run(PageWrites::remove, gone);
  }

  private Map<String, Extraction> extracted(Map<String, Article> articles) {
    extractions.read(articles.values());
    Map<String, Extraction> extracted = new TreeMap<>();
    articles.forEach((id, article) -> extracted.put(id, extractions.of(article)));
    return extracted;
  }

  private void writeSources(List<LoadedFile> files, Collection<String> gone) {
    run(SourceWrites::remove, gone);
    run(SourceWrites::write, files.stream().map(LoadedFile::row).toList());
  }

  private Set<String> column(
      String column, Function<Collection<String>, Statement> statement, Collection<String> values) {
    return values.isEmpty()
        ? new HashSet<>()
        : transaction.run(statement.apply(values)).stream()
            .map(row -> row.text(column))
            .collect(Collectors.toCollection(HashSet::new));
  }

  private <T> void run(Function<Collection<T>, Statement> statement, Collection<T> rows) {
    if (!rows.isEmpty()) {
      transaction.run(statement.apply(rows));
    }
  }
}
