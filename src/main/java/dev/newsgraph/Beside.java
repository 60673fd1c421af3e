package dev.newsgraph;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Work that goes on beside the caller's, each on a thread of its own; closing interrupts it. */
final class Beside implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());

  /**
   * Begins some work.
   *
   * @return waits for its result, and throws what the work threw
   */
  <T> Supplier<T> run(Callable<T> work) {
    Future<T> result = threads.submit(work);
    return () -> await(result);
  }

  private static <T> T await(Future<T> result) {
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
