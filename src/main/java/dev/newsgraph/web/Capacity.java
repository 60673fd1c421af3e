package dev.newsgraph.web;

import io.javalin.http.ServiceUnavailableResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * As many requests at once as can be answered soon are let in, and a few more wait for their turn;
 * the others are turned away at once, so that those inside keep their pace. Safe for use by many
 * threads.
 */
final class Capacity {
  private final HttpLimits limits;
  private final Semaphore places;
  private final Semaphore seats;

  Capacity(HttpLimits limits) {
    this.limits = limits;
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
      return places.tryAcquire(0, TimeUnit.SECONDS) || afterWaiting();
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
      return places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      seats.release();
    }
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
