package dev.newsgraph.ingest;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

/**
 * Reads on all cores but one, which is left to the writer: where all read at once, the writer, for
 * whom in the end everybody waits, gets less than a core.
 */
final class Readers implements AutoCloseable {
  private final ForkJoinPool pool =
      new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

  /** {@return what is made of each, in their order} */
  <T, R> List<R> each(Collection<T> all, Function<T, R> make) {
    return Workers.result(pool.submit(() -> all.parallelStream().map(make).toList()));
  }

  /** Lets what is at work end. */
  @Override
  public void close() {
    pool.close();
  }
}
