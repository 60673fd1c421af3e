package dev.newsgraph.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** A few threads; so few that what they hold at one time is bounded on large machines too. */
final class Workers implements AutoCloseable {
  private static final int MOST = 8;

  private final int threads = Math.min(MOST, Runtime.getRuntime().availableProcessors());
  private final ExecutorService pool =
      Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("initial-load-", 0).factory());

  /** {@return how many there are} */
  int threads() {
    return threads;
  }

  /** Begins a task. */
  <T> Future<T> begin(Callable<T> task) {
    return pool.submit(task);
  }

  /** Does each step from 0, in any order, and waits for all; throws what the first one threw. */
  void each(int steps, IntConsumer step) {
    List<Future<Integer>> begun = new ArrayList<>();
    IntStream.range(0, steps)
        .forEach(
            i ->
                begun.add(
                    pool.submit(
                        () -> {
                          step.accept(i);
                          return i;
                        })));
    begun.forEach(Workers::result);
  }

  /** Waits for a task. */
  static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while loading");
    }
  }

  /** Lets what is at work end, and begins nothing more. */
  @Override
  public void close() {
    pool.shutdownNow();
    pool.close();
  }
}
