package dev.newsgraph.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Writes corpora of any size, in the format of real ones, to a folder or a {@code .tar.gz}: {@code
 * .ci/bench corpus SIZE FOLDER [SEED]}. One size and seed always give the same bytes. Nothing is
 * held in memory.
 *
 * <p>The skew follows counts over real front-matter files (in brackets):
 *
 * <ul>
 *   <li>providers by Zipf 1.1 over the catalog's (303 domains in 2,480 files; 43 % and 3 % for the
 *       first two), topics by Zipf 1.0, organisations and frameworks by Zipf 0.9; one name in six
 *       is an alias;
 *   <li>30 % of the files list related entries, by Pareto 1.2 from 1 up to 179 (179 at most; the
 *       mean of 33 a file is lowered to about 1, so that a million files fit a disk), of the same
 *       week and one time in five of the next, few of them often (half of the listed addresses at
 *       least 12 times, up to 194);
 *   <li>4 % are copies of a story under its title (8 % of the files in 208 groups), three in four
 *       with another date (70 %) and domain (75 %), one in ten under the same address (0.4 %);
 *   <li>3.3 % of the excerpts are empty (190 of 5,696), 13 % cut with "..." (732), 2 % with
 *       entities (114), 0.2 % with mojibake (8), 9 % with a space at an edge (497); 0.5 % of the
 *       addresses have tracking parameters, 0.5 % are AMP; 1 % of the times are midnight (68);
 *   <li>70 % of the bodies are empty (all, in that corpus), 2 % have 30 to 150 sentences, and 1 %
 *       of the files are page texts without front matter (two of five seeds) that begin like
 *       another story's excerpt;
 *   <li>30 % of the stories, and one sentence in six of the longer texts, tell an adoption, in 14
 *       phrasings and 8 ways of telling the date.
 * </ul>
 */
public final class CorpusGenerator {
  private static final long SEED = 42;

  private CorpusGenerator() {}

  /** Takes a file's path below the corpus, and its bytes. */
  @FunctionalInterface
  interface Target {
    void put(String path, byte[] bytes) throws IOException;
  }

  public static void main(String... args) throws IOException {
    long size = Long.parseLong(args[0]);
    Path target = Path.of(args[1]);
    long begun = System.nanoTime();
    long bytes = write(size, args.length > 2 ? Long.parseLong(args[2]) : SEED, target);
    System.out.printf(
        "%,d files, %,d bytes, %,d files/s: %s%n",
        size, bytes, Figures.rate(size, System.nanoTime() - begun), target);
  }

  /**
   * Writes a corpus.
   *
   * @param target a name that ends in {@code .tar.gz}, or else a folder, made where it is not there
   * @return the bytes of all files
   */
  public static long write(long size, long seed, Path target) throws IOException {
    return target.toString().endsWith(".tar.gz")
        ? archive(size, seed, target)
        : generate(size, seed, (path, bytes) -> file(target.resolve(path), bytes));
  }

  /** Hands each file on, and goes on with the next. */
  static long generate(long size, long seed, Target target) throws IOException {
    return generate(new Corpus(size, seed), 0, size, target);
  }

  private static long generate(Corpus corpus, long from, long to, Target target)
      throws IOException {
    long written = 0;
    for (long index = from; index < to; index++) {
      Story story = corpus.story(index);
      byte[] bytes = StoryFile.bytes(story, corpus.related(index));
      target.put(StoryFile.path(story), bytes);
      written += bytes.length;
    }
    return written;
  }

  private static void file(Path file, byte[] bytes) throws IOException {
    if (!Files.isDirectory(file.getParent())) {
      Files.createDirectories(file.getParent());
      Files.createFile(file.resolveSibling(".keep"));
    }
    Files.write(file, bytes);
  }

  private static long archive(long size, long seed, Path target) throws IOException {
    try (TarArchiveOutputStream tar = tar(target)) {
      return generate(size, seed, (path, bytes) -> entry(tar, path, bytes));
    }
  }

  /** An archive, and how many files go into it. */
  record Part(Path archive, long files) {}

  /** Writes one corpus into archives, one after the other. */
  static void write(long seed, List<Part> parts) throws IOException {
    Corpus corpus = new Corpus(parts.stream().mapToLong(Part::files).sum(), seed);
    long from = 0;
    for (Part part : parts) {
      try (TarArchiveOutputStream tar = tar(part.archive())) {
        generate(corpus, from, from + part.files(), (path, bytes) -> entry(tar, path, bytes));
      }
      from += part.files();
    }
  }

  private static TarArchiveOutputStream tar(Path target) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(target));
    return new TarArchiveOutputStream(new GZIPOutputStream(out));
  }

  private static void entry(TarArchiveOutputStream tar, String path, byte[] bytes)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(path);
    entry.setSize(bytes.length);
    entry.setModTime(0L);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }
}
