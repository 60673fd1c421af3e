package dev.newsgraph.web;

import io.javalin.http.Context;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches whether clients are still there while their requests are worked on: the server itself
 * looks at a connection only to read a request or to write an answer. Safe for use by many threads.
 */
final class ClientWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClientWatch.class);

  /**
   * What is still worked on when the second round comes is watched: most requests are answered
   * before, and cost no timer of their own.
   */
  private static final Duration ROUND = Duration.ofMillis(200);

  /** A client that sends its next request before this one is answered is there. */
  private static final int NEXT_REQUEST_BYTES = 1_024;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("client-watch").daemon().factory());

  private final Set<Client> clients = ConcurrentHashMap.newKeySet();

  ClientWatch() {
    var _ =
        clock.scheduleWithFixedDelay(
            () -> clients.forEach(Client::look),
            ROUND.toMillis(),
            ROUND.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** The time in which one request is worked on. */
  interface Watched extends AutoCloseable {
    /** Ends it: the thread is not interrupted any more. */
    @Override
    void close();
  }

  /**
   * Interrupts the calling thread where its client closes the connection, from now until what this
   * returns is closed. The request was read before.
   */
  Watched over(Context context) {
    Connection connection =
        ServletContextRequest.getServletContextRequest(context.req())
            .getConnectionMetaData()
            .getConnection();
    if (!(connection.getEndPoint() instanceof AbstractEndPoint end)) {
      return () -> {};
    }
    Client client = new Client(connection, end, Thread.currentThread());
    clients.add(client);
    return () -> {
      clients.remove(client);
      client.close();
    };
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  /** One client, as long as its request is worked on. */
  private static final class Client implements Callback {
    private final Connection connection;
    private final AbstractEndPoint end;
    private final Thread worker;
    private int rounds;
    private boolean closed;
    private boolean gone;

    Client(Connection connection, AbstractEndPoint end, Thread worker) {
      this.connection = connection;
      this.end = end;
      this.worker = worker;
    }

    synchronized void look() {
      rounds++;
      if (rounds == 2 && !closed) {
        end.tryFillInterested(this);
      }
    }

    @Override
    public InvocationType getInvocationType() {
      return InvocationType.NON_BLOCKING;
    }

    /** There is something to read: the end of the stream, or the client's next request. */
    @Override
    public synchronized void succeeded() {
      if (closed) {
        return;
      }
      try {
        ByteBuffer next = BufferUtil.allocate(NEXT_REQUEST_BYTES);
        int read = end.fill(next);
        if (read < 0) {
          leave();
        } else if (read == 0) {
          end.tryFillInterested(this);
        } else if (connection instanceof Connection.UpgradeTo reader) {
          reader.onUpgradeTo(next);
        }
      } catch (IOException e) {
        LOG.debug("The client is gone", e);
        leave();
      }
    }

    @Override
    public synchronized void failed(Throwable cause) {
      if (!closed) {
        leave();
      }
    }

    private void leave() {
      gone = true;
      worker.interrupt();
    }

    synchronized void close() {
      closed = true;
      if (end.isFillInterested()) {
        end.getFillInterest().onFail(new EOFException("watched no longer"));
      }
      if (gone) {
        Thread.interrupted();
      }
    }
  }
}
