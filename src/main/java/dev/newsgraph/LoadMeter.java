package dev.newsgraph;

import dev.newsgraph.ingest.Progress;
import dev.newsgraph.web.LoadFigures;

/** Counts what loads bring into the service's store. Safe for use by many threads. */
final class LoadMeter {
  private long files;
  private long articles;
  private long left;

  /** {@return what was counted so far} */
  synchronized LoadFigures figures() {
    return new LoadFigures(files, articles, left);
  }

  private synchronized void add(long newFiles, long newArticles, long filesLeft) {
    files += newFiles;
    articles += newArticles;
    left = filesLeft;
  }

  /** {@return what counts one load, and hands on what it hears; whoever began it closes it} */
  Load begin(Progress other) {
    return new Load(other);
  }

  /** One load; closing says that it is over, done or not. */
  final class Load implements Progress, AutoCloseable {
    private final Progress other;
    private long files;
    private long articles;

    private Load(Progress other) {
      this.other = other;
    }

    @Override
    public void committed(Standing standing) {
      add(
          standing.files() - files,
          standing.articles() - articles,
          standing.of() - standing.files());
      files = standing.files();
      articles = standing.articles();
      other.committed(standing);
    }

    @Override
    public void arrived(Arrivals arrivals) {
      other.arrived(arrivals);
    }

    @Override
    public void close() {
      add(0, 0, 0);
    }
  }
}
