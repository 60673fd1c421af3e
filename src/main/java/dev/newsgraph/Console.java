package dev.newsgraph;

import dev.newsgraph.ingest.Progress;
import dev.newsgraph.ingest.Report;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** What commands print: answers on standard output, everything about the work on standard error. */
final class Console {
  private static final double TICK = 0.001;
  private static final long MINUTE = 60;

  private Console() {}

  static void out(String line) {
    System.out.println(line);
  }

  static void err(String line) {
    System.err.println(line);
  }

  /** One line that changes on a terminal; elsewhere a line a batch. */
  static void progress(Progress.Standing standing) {
    String line =
        "  %,d of %,d files, %,d articles written, %,.0f files/s, %s to go"
            .formatted(
                standing.files(),
                standing.of(),
                standing.articles(),
                standing.files() / Math.max(standing.seconds(), TICK),
                time(standing.left()));
    if (Optional.ofNullable(System.console()).map(java.io.Console::isTerminal).orElse(false)) {
      System.err.print("\r\033[K" + line + (standing.files() >= standing.of() ? "\n" : ""));
    } else {
      err(line);
    }
  }

  private static String time(double seconds) {
    long whole = Math.max(0, Math.round(seconds));
    return whole < MINUTE ? whole + " s" : whole / MINUTE + " min " + whole % MINUTE + " s";
  }

  /** Standard output for many bytes; fails where nobody reads them any more. */
  static OutputStream stream() {
    return new FilterOutputStream(System.out) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        if (System.out.checkError()) {
          throw new IOException("nobody reads it any more");
        }
      }
    };
  }

  static void print(Report report) {
    report.refused().forEach(problem -> err(problem.toString()));
    out(
        report.files()
            + " files read: "
            + report.added()
            + " articles added, "
            + report.changed()
            + " changed, "
            + report.unchanged()
            + " unchanged, "
            + report.removed()
            + " removed; "
            + report.unchangedFiles()
            + " files were loaded before, "
            + report.removedFiles()
            + " are gone, "
            + report.refused().size()
            + " refused"
            + (report.retries() == 0 ? "" : "; " + report.retries() + " transactions run again"));
  }
}
