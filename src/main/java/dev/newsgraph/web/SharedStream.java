package dev.newsgraph.web;

import dev.newsgraph.graphql.Caller;
import dev.newsgraph.graphql.GraphQlResponse;
import dev.newsgraph.graphql.GraphQlStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection that answers many operations of a client ("single connection"). Each has a thread
 * of its own, which waits while the client does not read, and meanwhile its messages are dropped
 * and counted like those of any slow reader.
 */
final class SharedStream implements AutoCloseable {
  /** How many operations may run on one connection. */
  static final int MOST_OPERATIONS = 100;

  private static final Logger LOG = LoggerFactory.getLogger(SharedStream.class);

  private final Caller owner;
  private final Duration heartbeat;
  private final Map<String, GraphQlStream> operations = new ConcurrentHashMap<>();
  private final AtomicBoolean connecting = new AtomicBoolean();
  private final CountDownLatch connected = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Sink sink = (_, _) -> {};

  /** A response to an operation. */
  private record Next(String id, Map<String, ?> payload) {}

  /** The end of an operation. */
  private record Complete(String id) {}

  /** Where messages go; the client is gone where it fails. */
  @FunctionalInterface
  private interface Sink {
    void send(String event, Object message) throws IOException;
  }

  SharedStream(Caller owner, Duration heartbeat) {
    this.owner = owner;
    this.heartbeat = heartbeat;
  }

  /** {@return whether a caller may use it: only who reserved it} */
  boolean isOf(Caller caller) {
    return owner.equals(caller);
  }

  /** Waits until it is connected or closed; false where neither comes in time. */
  boolean isUsedWithin(Duration time) throws InterruptedException {
    return connected.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Takes the one connection that there may be; false where it is taken. */
  boolean connect() {
    return connecting.compareAndSet(false, true);
  }

  /** Answers by this connection until the client leaves or it is closed. */
  void answer(EventWriter out) throws IOException, InterruptedException {
    sink =
        (event, message) -> {
          synchronized (out) {
            out.event(event, Json.bytes(message));
          }
        };
    connected.countDown();
    while (!closed.await(heartbeat.toMillis(), TimeUnit.MILLISECONDS)) {
      synchronized (out) {
        out.heartbeat();
      }
    }
  }

  /** Runs an operation; false where one of that id runs, or too many do. */
  boolean run(String id, GraphQlStream stream) {
    if (operations.size() >= MOST_OPERATIONS || operations.putIfAbsent(id, stream) != null) {
      return false;
    }
    Thread.ofVirtual().name("operation").start(() -> pass(id, stream));
    return true;
  }

  /** Ends an operation; does nothing where none of that id runs. */
  void stop(String id) {
    Optional.ofNullable(operations.remove(id)).ifPresent(GraphQlStream::close);
  }

  private void pass(String id, GraphQlStream stream) {
    try (stream) {
      connected.await();
      while (!stream.ended()) {
        Optional<GraphQlResponse> next = stream.next(heartbeat);
        if (next.isPresent()) {
          sink.send("next", new Next(id, next.get().toSpecification()));
        }
      }
      if (operations.remove(id, stream)) {
        sink.send("complete", new Complete(id));
      }
    } catch (IOException e) {
      LOG.debug("The client is gone", e);
      close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends all operations, and the request that answers by this connection. */
  @Override
  public void close() {
    operations.values().forEach(GraphQlStream::close);
    connected.countDown();
    closed.countDown();
  }
}
