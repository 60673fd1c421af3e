package dev.newsgraph.store;

import com.google.common.base.Throwables;
import dev.newsgraph.store.StoreException.Reason;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs reads, and writes over a wire, beside those who wait for them, so that one can be ended from
 * outside and a wait ends in time even where its read does not. The threads are the system's: what
 * a database computes in this process would keep virtual ones from their turn. Safe for use by many
 * threads.
 *
 * <p>What this process computes takes turns, as more at once than there are processors make all of
 * it slower; a read that has not begun after a short while, behind long ones, begins all the same.
 */
public final class ReadThreads implements AutoCloseable {
  /** How long a read that is told to end may take to do so before it is left alone. */
  private static final Duration GRACE = Duration.ofMillis(500);

  /** Longer than most reads take, and shorter than anyone notices. */
  private static final Duration TURN = Duration.ofMillis(20);

  private static final Duration KEPT = Duration.ofMinutes(1);

  private final ThreadPoolExecutor turns;
  private final ThreadPoolExecutor more;

  /** Threads for reads that another process computes: as many begin at once as come. */
  public ReadThreads() {
    this.more = pool(0, Integer.MAX_VALUE, new SynchronousQueue<>());
    this.turns = more;
  }

  /**
   * Threads for reads that this process computes.
   *
   * @param turns how many take turns
   */
  public ReadThreads(int turns) {
    this.more = pool(0, Integer.MAX_VALUE, new SynchronousQueue<>());
    this.turns = pool(turns, turns, new LinkedBlockingQueue<>());
    this.turns.allowCoreThreadTimeOut(true);
  }

  private static ThreadPoolExecutor pool(int least, int most, BlockingQueue<Runnable> waiting) {
    ThreadFactory threads = Thread.ofPlatform().name("read-", 0).daemon().factory();
    return new ThreadPoolExecutor(
        least, most, KEPT.toSeconds(), TimeUnit.SECONDS, waiting, threads);
  }

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
    FutureTask<T> result = new FutureTask<>(() -> read.apply(ending));
    turns.execute(result);
    try {
      return awaited(result, limit);
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (TimeoutException e) {
      throw end(result, ending, Reason.TIME, e);
    } catch (InterruptedException e) {
      throw abandoned(result, ending, e);
    }
  }

  private <T> T awaited(FutureTask<T> result, Duration limit)
      throws ExecutionException, TimeoutException, InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    try {
      return result.get(Math.min(TURN.toNanos(), limit.toNanos()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      if (System.nanoTime() < end && turns.remove(result)) {
        more.execute(result);
      }
      return result.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
  }

  /**
   * Runs what may take long, and waits for it as long as there are signs of life.
   *
   * @param look after how long to look for one, and again
   * @param alive looks
   * @param work given where to say what ends it
   * @throws StoreException where there is none, or the thread is interrupted
   */
  public <T> T whileAlive(Duration look, BooleanSupplier alive, Function<Ending, T> work) {
    Ending ending = new Ending();
    FutureTask<T> result = new FutureTask<>(() -> work.apply(ending));
    more.execute(result);
    while (true) {
      try {
        return result.get(look.toNanos(), TimeUnit.NANOSECONDS);
      } catch (ExecutionException e) {
        throw failure(e);
      } catch (TimeoutException e) {
        if (!alive.getAsBoolean()) {
          throw end(result, ending, Reason.UNAVAILABLE, e);
        }
      } catch (InterruptedException e) {
        throw abandoned(result, ending, e);
      }
    }
  }

  private StoreException abandoned(
      FutureTask<?> result, Ending ending, InterruptedException cause) {
    StoreException ended = end(result, ending, Reason.ABANDONED, cause);
    Thread.currentThread().interrupt();
    return ended;
  }

  private static RuntimeException failure(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause != null) {
      Throwables.throwIfUnchecked(cause);
    }
    return new IllegalStateException(e);
  }

  /** Waits for the read to end as well, so that no transaction outlives its answer. */
  private StoreException end(FutureTask<?> result, Ending ending, Reason reason, Exception cause) {
    ending.now();
    try {
      if (!turns.remove(result)) {
        result.get(GRACE.toNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (ExecutionException | TimeoutException e) {
      cause.addSuppressed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new StoreException(reason, cause);
  }

  /** {@return how many reads are under way} */
  public int underWay() {
    return Stream.of(turns, more).distinct().mapToInt(ThreadPoolExecutor::getActiveCount).sum();
  }

  @Override
  public void close() {
    turns.shutdown();
    more.shutdown();
  }
}
