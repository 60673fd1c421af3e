package dev.newsgraph.web;

import io.javalin.http.ServiceUnavailableResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * As many requests at once as can be answered soon are let in, and a few more wait for their turn;
 * the others are turned away at once, so that those inside keep their pace. A burst may wait for as
 * long as the limits say; where some have been waiting without a break, there is no burst but too
 * many, and then each waits for a moment only, since all would wait for as long otherwise (as CoDel
 * does, RFC 8289). Safe for use by many threads.
 */
final class Capacity {
  /** Shares of the time that a request may wait. */
  private static final int BURST_SHARE = 2;

  private static final int MOMENT_SHARE = 20;

  private final HttpLimits limits;
  private final Semaphore places;
  private final Semaphore seats;
  private final LongSupplier nanoTime;
  private volatile long lastQuiet;

  Capacity(HttpLimits limits) {
    this(limits, System::nanoTime);
  }

  /** Takes the clock, so that a test can set it. */
  Capacity(HttpLimits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
    this.lastQuiet = nanoTime.getAsLong();
    this.places = new Semaphore(limits.concurrent(), true);
    this.seats = new Semaphore(limits.queue());
  }

  /** A request's place inside; whoever entered leaves. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Enters, after a wait where it has to be.
   *
   * @throws ServiceUnavailableResponse where there is no place and no seat to wait on, or none
   *     became free soon
   */
  Place enter() {
    if (!inside()) {
      throw new ServiceUnavailableResponse(
          "The service is answering %,d requests (max-concurrent) and %,d wait (queue): ask again"
                  .formatted(limits.concurrent(), waiting())
              + " when Retry-After says so");
    }
    return places::release;
  }

  private boolean inside() {
    try {
      if (places.tryAcquire(0, TimeUnit.SECONDS)) {
        lastQuiet = nanoTime.getAsLong();
        return true;
      }
      return afterWaiting();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean afterWaiting() throws InterruptedException {
    if (!seats.tryAcquire()) {
      return false;
    }
    try {
      return places.tryAcquire(patience().toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      seats.release();
    }
  }

  /** {@return how long a request that comes now may wait for its turn} */
  Duration patience() {
    long sinceQuiet = nanoTime.getAsLong() - lastQuiet;
    Duration most = limits.patience();
    return sinceQuiet < most.toNanos() / BURST_SHARE ? most : most.dividedBy(MOMENT_SHARE);
  }

  /** {@return how many requests are inside} */
  int answering() {
    return limits.concurrent() - places.availablePermits();
  }

  /** {@return how many requests wait for their turn} */
  int waiting() {
    return limits.queue() - seats.availablePermits();
  }
}
