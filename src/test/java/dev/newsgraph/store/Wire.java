package dev.newsgraph.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A wire to a server on loopback that can be cut, hold back all that goes through it, or let it
 * through late.
 */
public final class Wire implements AutoCloseable {
  private static final long MOMENT_NANOS = 5_000_000;

  private final ServerSocket entrance;
  private final int port;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;
  private volatile boolean frozen;
  private volatile Duration lag = Duration.ZERO;
  private volatile boolean closed;

  public Wire(int port) throws IOException {
    this.port = port;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** {@return where to connect instead} */
  public int port() {
    return entrance.getLocalPort();
  }

  /** Drops all connections, and each new one at once. */
  public void cut() {
    cut = true;
    sockets.forEach(Wire::drop);
  }

  /** Keeps connections open, and lets nothing through. */
  public void freeze() {
    frozen = true;
  }

  /** Lets each piece through so much later, one after the other. */
  public void slow(Duration later) {
    lag = later;
  }

  public void mend() {
    cut = false;
    frozen = false;
    lag = Duration.ZERO;
  }

  private void accept() {
    while (!closed) {
      try {
        Socket near = entrance.accept();
        if (cut) {
          drop(near);
        } else {
          join(near, new Socket(InetAddress.getLoopbackAddress(), port));
        }
      } catch (IOException e) {
        closed = true;
      }
    }
  }

  private void join(Socket near, Socket far) {
    sockets.add(near);
    sockets.add(far);
    Thread.ofVirtual().start(() -> pass(near, far));
    Thread.ofVirtual().start(() -> pass(far, near));
  }

  private void pass(Socket from, Socket to) {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      byte[] bytes = new byte[8_192];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        long arrived = System.nanoTime();
        while (!closed && (frozen || System.nanoTime() - arrived < lag.toNanos())) {
          LockSupport.parkNanos(MOMENT_NANOS);
        }
        out.write(bytes, 0, read);
      }
    } catch (IOException e) {
      drop(to);
    } finally {
      sockets.remove(from);
    }
  }

  private static void drop(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    entrance.close();
    sockets.forEach(Wire::drop);
  }
}
