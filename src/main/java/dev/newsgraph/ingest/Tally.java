package dev.newsgraph.ingest;

import dev.newsgraph.problem.Problem;
import java.util.Collection;
import java.util.List;

/** What a load has done so far; of one thread. */
final class Tally {
  long files;
  long unchangedFiles;
  long written;
  long removedFiles;
  long added;
  long changed;
  long unchanged;
  long removed;
  long retries;

  void add(BatchQueue.Written written) {
    this.written += written.files();
    added += written.outcome().added();
    changed += written.outcome().changed();
    unchanged += written.outcome().unchanged();
    removed += written.outcome().removed();
    removedFiles += written.gone();
    retries += written.retries();
  }

  Report report(Collection<Problem> refused) {
    return new Report(
        files,
        unchangedFiles,
        removedFiles,
        added,
        changed,
        unchanged,
        removed,
        retries,
        List.copyOf(refused));
  }
}
