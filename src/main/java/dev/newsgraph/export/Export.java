package dev.newsgraph.export;

import dev.newsgraph.problem.Problem;
import dev.newsgraph.problem.ProblemException;
import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.store.GraphStore;
import dev.newsgraph.store.Transaction;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes what of a graph is public, in one read transaction and with a memory that does not grow
 * with the graph.
 */
public final class Export {
  private static final int BUFFER = 1 << 16;
  private static final String ZIP = ".zip";

  private final GraphStore store;
  private final PublicGraph graph;
  private final ExportFormat format;

  private Export(GraphStore store, GraphModel model, ExportFormat format) {
    this.store = store;
    this.graph = new PublicGraph(model);
    this.format = format;
  }

  /** Of what a store holds of a model. */
  public static Export of(GraphStore store, GraphModel model, ExportFormat format) {
    return new Export(store, model, format);
  }

  /**
   * Writes to a stream and leaves it open; CSV files as one zip.
   *
   * @param name what to call the stream where it cannot be written
   * @throws ProblemException where it cannot be written, or the database had to begin anew when
   *     something was written already
   */
  public void to(OutputStream out, String name) {
    AtomicBoolean begun = new AtomicBoolean();
    read(
        name,
        rows -> {
          if (begun.getAndSet(true)) {
            throw new ProblemException(
                Problem.of(name, "the database broke off half-way: export again"));
          }
          stream(rows, out);
        });
  }

  /**
   * Writes to a file, whole or not at all; CSV files to a new folder, unless it ends in {@code
   * .zip}.
   *
   * @throws ProblemException where it cannot be written
   */
  public void to(Path target) {
    boolean folder = format == ExportFormat.CSV && !target.toString().endsWith(ZIP);
    try (Draft draft = folder ? Draft.folder(target) : Draft.file(target)) {
      read(
          target.toString(),
          rows -> {
            draft.clear();
            if (folder) {
              new CsvFiles(rows, (name, file) -> add(draft.path().resolve(name), file)).write();
            } else {
              add(draft.path(), out -> format.file().write(rows, out));
            }
          });
      draft.keep();
    } catch (IOException e) {
      throw unwritable(target.toString(), e);
    }
  }

  private static void add(Path path, CsvFiles.Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER)) {
      content.write(out);
    }
  }

  private void stream(GraphRows rows, OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, BUFFER);
    format.file().write(rows, buffered);
    buffered.flush();
  }

  /** Begins anew where the database asks for it. */
  private void read(String target, GraphRows.Sink<GraphRows> work) {
    try {
      store.read(
          (Transaction transaction) -> {
            work.give(new GraphRows(graph, transaction));
            return true;
          });
    } catch (UncheckedIOException e) {
      throw unwritable(target, Objects.requireNonNull(e.getCause()));
    }
  }

  private static ProblemException unwritable(String target, IOException e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new ProblemException(Problem.of(target, "cannot be written: " + reason), e);
  }
}
