package dev.newsgraph.config;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to load. */
public final class LoadOptions implements Checked {
  private static final Pattern SHARE = Pattern.compile("(\\d{1,6})/(\\d{1,6})");
  private static final long LARGEST = 1 << 30;

  @Option(
      names = "--sync",
      description =
          "take out of the graph what only files said that were loaded from these folders and"
              + " archives before, and are there no more")
  private boolean sync;

  @Option(
      names = "--max-file-size",
      paramLabel = "SIZE",
      defaultValue = "10MB",
      description = "refuse larger files (default: ${DEFAULT-VALUE})")
  private String largest = "10MB";

  @Option(
      names = "--share",
      paramLabel = "N/OF",
      defaultValue = "1/1",
      description = "load one share of the files, such as 3/8; other processes load the others")
  private String share = "1/1";

  @Option(
      names = "--bulk",
      negatable = true,
      description =
          "make a new embedded store out of all files at once, which is much faster than adding to"
              + " one (default: where there is no store yet, and 2,000 files or more)")
  private @Nullable Boolean bulk;

  /** {@return whether to make a new store as a whole; null for where that pays} */
  public @Nullable Boolean bulk() {
    return bulk;
  }

  /**
   * {@return whether what is gone is taken out}
   *
   * @throws ProblemException where a share is asked for as well
   */
  public boolean sync() {
    if (sync && shares() > 1) {
      throw new ProblemException(
          Problem.of("--sync", "looks at all files: run it without --share, once all are loaded"));
    }
    return sync;
  }

  /**
   * {@return the largest size of a file, in bytes}
   *
   * @throws ProblemException where it is no size, or 1 GB or more
   */
  public int largest() {
    OptionalLong bytes = ByteSize.parse(largest);
    if (bytes.isPresent() && bytes.getAsLong() < LARGEST) {
      return (int) bytes.getAsLong();
    }
    throw new ProblemException(
        Problem.of(
            "--max-file-size", "'" + largest + "' is no size below 1GB: write 500KB or 10MB"));
  }

  @Override
  public List<Problem> problems() {
    return Checked.of(this::largest, this::share, this::sync);
  }

  /** {@return which share to load, from 1} */
  public int share() {
    return shared(1);
  }

  /** {@return how many shares there are} */
  public int shares() {
    return shared(2);
  }

  private int shared(int group) {
    Matcher parts = SHARE.matcher(share);
    if (parts.matches()) {
      int which = Integer.parseInt(parts.group(1));
      int of = Integer.parseInt(parts.group(2));
      if (which >= 1 && which <= of) {
        return group == 1 ? which : of;
      }
    }
    throw new ProblemException(Problem.of("--share", "'" + share + "' is no share: write 3/8"));
  }
}
