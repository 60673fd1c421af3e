package dev.newsgraph.graphql;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What happened and one reader has not read yet. It holds so many; what is older is dropped and
 * counted. Safe for use by many threads.
 */
final class Inbox implements AutoCloseable {
  /** How many it holds. */
  static final int MOST = 1_000;

  private final Predicate<Happening> wanted;
  private final Consumer<Inbox> closing;
  private final Deque<Happening> unread = new ArrayDeque<>();
  private int missed;
  private boolean closed;

  Inbox(Predicate<Happening> wanted, Consumer<Inbox> closing) {
    this.wanted = wanted;
    this.closing = closing;
  }

  /**
   * What is read.
   *
   * @param missed how many were dropped since what was read before
   */
  record Message(Happening happening, int missed) {}

  /** Puts something in where it is wanted; never waits. */
  synchronized void offer(Happening happening) {
    if (closed || !wanted.test(happening)) {
      return;
    }
    if (unread.size() == MOST) {
      unread.removeFirst();
      missed++;
    }
    unread.addLast(happening);
    notifyAll();
  }

  /**
   * Waits for what is next.
   *
   * @return empty where nothing came in time, or it was closed
   */
  synchronized Optional<Message> take(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    long left = patience.toMillis();
    while (unread.isEmpty() && !closed && left > 0) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    if (closed || unread.isEmpty()) {
      return Optional.empty();
    }
    Message message = new Message(unread.removeFirst(), missed);
    missed = 0;
    return Optional.of(message);
  }

  synchronized boolean closed() {
    return closed;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      unread.clear();
      notifyAll();
    }
    closing.accept(this);
  }
}
