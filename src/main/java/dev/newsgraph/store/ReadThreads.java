package dev.newsgraph.store;

import com.google.common.base.Throwables;
import dev.newsgraph.store.StoreException.Reason;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs reads beside those who wait for them, so that a read can be ended from outside and a wait
 * ends in time even where its read does not. The threads are the system's: what a database computes
 * in this process would keep virtual ones from their turn. Safe for use by many threads.
 */
public final class ReadThreads implements AutoCloseable {
  /** How long a read that is told to end may take to do so before it is left alone. */
  private static final Duration GRACE = Duration.ofMillis(500);

  private static final Duration KEPT = Duration.ofMinutes(1);

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          KEPT.toSeconds(),
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform().name("read-", 0).daemon().factory());

  /** What ends a read that is under way. */
  public static final class Ending {
    private @Nullable Runnable end;
    private boolean told;

    Ending() {}

    /** Says what ends the read; it is done at once where the read is to end already. */
    public synchronized void by(Runnable action) {
      end = action;
      if (told) {
        action.run();
      }
    }

    /** Says that nothing is under way any more that could be ended. */
    public synchronized void done() {
      end = null;
    }

    /** {@return whether the read was told to end} */
    public synchronized boolean told() {
      return told;
    }

    synchronized void now() {
      told = true;
      if (end != null) {
        end.run();
      }
    }
  }

  /**
   * Runs a read and waits for it. A thread that is interrupted waits no longer, and stays
   * interrupted.
   *
   * @param limit how long it may take
   * @param read given where to say what ends it
   * @throws StoreException where it takes longer, or the thread is interrupted
   */
  public <T> T within(Duration limit, Function<Ending, T> read) {
    Ending ending = new Ending();
    Future<T> result = threads.submit(() -> read.apply(ending));
    try {
      return result.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (TimeoutException e) {
      throw end(result, ending, Reason.TIME, e);
    } catch (InterruptedException e) {
      StoreException ended = end(result, ending, Reason.ABANDONED, e);
      Thread.currentThread().interrupt();
      throw ended;
    }
  }

  private static RuntimeException failure(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause != null) {
      Throwables.throwIfUnchecked(cause);
    }
    return new IllegalStateException(e);
  }

  /** Waits for the read to end as well, so that no transaction outlives its answer. */
  private static StoreException end(
      Future<?> result, Ending ending, Reason reason, Exception cause) {
    ending.now();
    try {
      result.get(GRACE.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      cause.addSuppressed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new StoreException(reason, cause);
  }

  /** {@return how many reads are under way} */
  public int underWay() {
    return threads.getActiveCount();
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
