package dev.newsgraph;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newsgraph.ingest.Report;
import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report as JSON lines, for other programs to read. */
final class ReportFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReportFile() {}

  /**
   * Writes one line for each refused file ({@code type} "refused", {@code source}, {@code line},
   * {@code column}, {@code message}; 0 where there is no line or column) and one with the figures
   * ({@code type} "summary").
   *
   * @throws ProblemException where the file cannot be written
   */
  static void write(Report report, Path file) {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Problem problem : report.refused()) {
        out.write(line(problem) + "\n");
      }
      out.write(summary(report) + "\n");
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(file.toString(), "the report cannot be written: " + e.getMessage()), e);
    }
  }

  private static ObjectNode line(Problem problem) {
    return JSON.createObjectNode()
        .put("type", "refused")
        .put("source", problem.source())
        .put("line", problem.line())
        .put("column", problem.column())
        .put("message", problem.message());
  }

  private static ObjectNode summary(Report report) {
    return JSON.createObjectNode()
        .put("type", "summary")
        .put("read", report.files())
        .put("unchangedFiles", report.unchangedFiles())
        .put("removedFiles", report.removedFiles())
        .put("loaded", report.added())
        .put("merged", report.changed())
        .put("unchanged", report.unchanged())
        .put("removed", report.removed())
        .put("refused", report.refused().size())
        .put("retries", report.retries());
  }
}
