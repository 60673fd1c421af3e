package dev.newsgraph.ingest;

import dev.newsgraph.catalog.Catalog;
import dev.newsgraph.catalog.Entry;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import dev.newsgraph.store.GraphRows;
import dev.newsgraph.store.Stores;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The first load of all, into an embedded store that is not there yet: the graph is made in files,
 * step by step and in parallel, and imported as a whole. It is the graph that {@link Loader} makes
 * of the same files, and later loads go on from it.
 */
public final class InitialLoad {
  private static final int PAYS_FROM_FILES = 2_000;
  private static final int PARTITION_FILES = 4_000;
  private static final int FEWEST_PARTITIONS = 8;
  private static final double NANOS = 1e9;

  private final LoadRequest request;
  private final Survey survey;
  private final Set<Problem> refused = new LinkedHashSet<>();
  private final long start = System.nanoTime();

  private InitialLoad(LoadRequest request) {
    this.request = request;
    this.survey = Survey.of(request);
  }

  /** Looks over what is to be loaded. */
  public static InitialLoad of(LoadRequest request) {
    return new InitialLoad(request);
  }

  /** {@return whether there are so many files that this is the faster way} */
  public boolean pays() {
    return survey.files() >= PAYS_FROM_FILES;
  }

  /**
   * Loads, and leaves a store that {@link Loader#prepare} has still to make the indexes of.
   *
   * @param folder of the store
   * @return empty, and nothing done, where inputs overlap: then the last reading of a file counts,
   *     which {@link Loader} knows
   * @throws dev.newsgraph.problem.ProblemException where the folder holds a store or cannot be
   *     written
   */
  public Optional<Report> run(Path folder, Catalog catalog, Progress progress) {
    if (Stores.isEmbedded(folder)) {
      throw new ProblemException(
          Problem.of(folder.toString(), "holds a store already: choose another with --data"));
    }
    return run(folder, catalog, progress, rows -> Stores.importInto(folder, rows));
  }

  /** Takes what becomes of the rows. */
  Optional<Report> run(
      Path folder, Catalog catalog, Progress progress, Consumer<GraphRows> importing) {
    refused.addAll(survey.refused());
    try (WorkFolder work = WorkFolder.beside(folder);
        KeptTexts texts = new KeptTexts(work.path().resolve("texts"));
        Workers workers = new Workers()) {
      Steps steps = new Steps(new Spills(work.path(), partitions()), workers, texts, progress);
      return steps.run(catalog, importing);
    }
  }

  private int partitions() {
    return (int) Math.max(FEWEST_PARTITIONS, survey.files() / PARTITION_FILES);
  }

  private final class Steps {
    private final Spills spills;
    private final Workers workers;
    private final KeptTexts texts;
    private final Progress progress;
    private final GraphDraft draft;
    private final Spill<Records.Part> said;
    private final Spill<PageStep.Found> pages;
    private final Spill<EventStep.Claim> claims;

    Steps(Spills spills, Workers workers, KeptTexts texts, Progress progress) {
      this.spills = spills;
      this.workers = workers;
      this.texts = texts;
      this.progress = progress;
      draft = new GraphDraft(spills);
      said = spills.of("said", Records.Part.class);
      pages = spills.of("pages", PageStep.Found.class);
      claims = spills.of("claims", EventStep.Claim.class);
    }

    Optional<Report> run(Catalog catalog, Consumer<GraphRows> importing) {
      ReadingTools tools = ReadingTools.of(catalog.and(entries()));
      FileStep reading =
          new FileStep(draft, said, pages, workers, refused::add, files -> tell(files, 0));
      long files = reading.run(request);
      if (reading.hasRepeats()) {
        return Optional.empty();
      }
      long articles = articles(tools, files);
      loading(tools);
      importing.accept(draft);
      return Optional.of(new Report(files, 0, 0, articles, 0, 0, 0, 0, List.copyOf(refused)));
    }

    private long articles(ReadingTools tools, long files) {
      EntityStep entities = new EntityStep(draft, tools.entities());
      CopyStep copies = new CopyStep(draft, spills, texts);
      Spill<PageStep.Text> found = new PageStep(draft, spills, workers, said, pages).run();
      ArticleStep reading =
          new ArticleStep(
              draft, tools, said, found, entities, copies, claims, count -> tell(files, count));
      long articles = reading.run(spills.partitions(), workers);
      Map<String, String> names = entities.run();
      Stories stories = copies.run(spills.partitions(), workers);
      new EventStep(draft, tools.labels(), spills, claims, names, stories)
          .run(spills.partitions(), workers);
      return articles;
    }

    private List<Entry> entries() {
      Map<String, LoadedFile> byPath = new LinkedHashMap<>();
      survey.entries().forEach(entry -> byPath.put(entry.path(), entry));
      byPath
          .values()
          .forEach(entry -> FileStep.source(draft, entry, List.of("Source", "DataEntry")));
      return byPath.values().stream()
          .flatMap(entry -> SiteData.entries(entry.document()).stream())
          .toList();
    }

    private void loading(ReadingTools tools) {
      draft.node(
          "loading",
          List.of("Loading"),
          Map.of(
              "id", "loading",
              "loadedAt", ZonedDateTime.now(ZoneOffset.UTC),
              "catalog", tools.digest()));
    }

    private synchronized void tell(long files, long articles) {
      double seconds = (System.nanoTime() - start) / NANOS;
      progress.committed(new Progress.Standing(files, survey.files(), articles, seconds));
    }
  }
}
