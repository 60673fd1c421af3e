package dev.newsgraph.bench;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The most heap in use at one time, looked at every 20 ms, garbage included; under a bounded heap
 * ({@code --heap}) the bound is the proof and this the figure.
 */
public final class PeakHeap implements AutoCloseable {
  private static final long EVERY_MILLIS = 20;

  private final AtomicLong peak = new AtomicLong();
  private final Thread watch = Thread.ofPlatform().daemon().name("peak-heap").start(this::watch);

  private void watch() {
    Runtime runtime = Runtime.getRuntime();
    try {
      while (true) {
        peak.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** {@return the most so far, in MiB} */
  public long mebibytes() {
    return peak.get() >> 20;
  }

  /** {@return the most so far, in MiB; from now on it is counted anew} */
  public long mebibytesAndReset() {
    return peak.getAndSet(0) >> 20;
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
