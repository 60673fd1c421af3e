package dev.newsgraph.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The medians of a run, and those of the last one with 100,000 articles to compare them with. */
final class Medians {
  private static final int COMPARED_WITH = 100_000;

  private final Path file;
  private final Properties own = new Properties();
  private final Properties others = new Properties();

  private Medians(Path file) {
    this.file = file;
  }

  /**
   * Medians of the graph in a folder; they are kept beside it.
   *
   * @param way how it is asked
   */
  static Medians of(Path folder, int articles, String way) throws IOException {
    Medians medians = new Medians(folder.resolveSibling(articles + "-" + way + ".medians"));
    Path compared = folder.resolveSibling(COMPARED_WITH + "-" + way + ".medians");
    if (articles != COMPARED_WITH && Files.exists(compared)) {
      try (Reader in = Files.newBufferedReader(compared)) {
        medians.others.load(in);
      }
    }
    return medians;
  }

  /** Notes a median, in milliseconds, and tells it as a multiple of that with 100,000 articles. */
  String ratio(String question, double median) {
    own.setProperty(question, String.valueOf(median));
    String other = others.getProperty(question);
    return other == null ? "–" : "%.2f ×".formatted(median / Double.parseDouble(other));
  }

  void keep() throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      own.store(out, "milliseconds");
    }
  }
}
