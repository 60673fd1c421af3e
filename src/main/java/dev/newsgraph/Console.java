package dev.newsgraph;

import dev.newsgraph.ingest.Report;

/** What commands print: answers on standard output, everything about the work on standard error. */
final class Console {
  private Console() {}

  static void out(String line) {
    System.out.println(line);
  }

  static void err(String line) {
    System.err.println(line);
  }

  static void progress(long documents, long articles) {
    err("  " + documents + " files read, " + articles + " articles written …");
  }

  static void print(Report report) {
    report.refused().forEach(problem -> err(problem.toString()));
    out(
        report.documents()
            + " files read: "
            + report.added()
            + " articles added, "
            + report.changed()
            + " changed, "
            + report.unchanged()
            + " unchanged; "
            + report.refused().size()
            + " files refused");
  }
}
