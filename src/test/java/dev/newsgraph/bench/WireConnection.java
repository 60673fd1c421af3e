package dev.newsgraph.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One kept-alive connection that posts bodies and looks when they are answered, no more. */
final class WireConnection implements AutoCloseable {
  private static final int LARGEST = 1 << 24;
  private static final int STEP = 7;
  private static final byte[] LAST_CHUNK = ascii("\r\n0\r\n\r\n");

  private final SocketChannel channel;
  private ByteBuffer read = ByteBuffer.allocate(1 << 16);
  private int number;
  private long start;
  private int expected;

  private WireConnection(SocketChannel channel, int number) {
    this.channel = channel;
    this.number = number;
  }

  static WireConnection open(int port, Selector selector) throws IOException {
    SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    WireConnection connection = new WireConnection(channel, selector.keys().size() * STEP);
    channel.register(selector, SelectionKey.OP_READ, connection);
    return connection;
  }

  /** {@return which of so many bodies comes next; each connection begins at another} */
  int next(int bodies) {
    return number++ % bodies;
  }

  void post(byte[] body) throws IOException {
    byte[] head =
        ascii(
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Accept: application/graphql-response+json\r\nContent-Length: "
                + body.length
                + "\r\n\r\n");
    ByteBuffer request = ByteBuffer.allocate(head.length + body.length).put(head).put(body).flip();
    read.clear();
    expected = -1;
    start = System.nanoTime();
    while (request.hasRemaining()) {
      channel.write(request);
    }
  }

  /** Reads what is there, and tells whether the answer is whole. */
  boolean answered() throws IOException {
    if (!read.hasRemaining() && read.capacity() < LARGEST) {
      read = ByteBuffer.allocate(2 * read.capacity()).put(read.flip());
    }
    if (channel.read(read) < 0) {
      throw new EOFException("the server closed the connection");
    }
    if (expected < 0) {
      head();
    }
    return expected > 0 ? read.position() >= expected : expected == 0 && chunked();
  }

  long nanoseconds() {
    return System.nanoTime() - start;
  }

  /** Learns how long the answer is, 0 where it comes in chunks. */
  private void head() {
    String text = new String(read.array(), 0, read.position(), StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return;
    }
    if (!text.startsWith("HTTP/1.1 200")) {
      throw new IllegalStateException(text);
    }
    String head = text.substring(0, end).toLowerCase(Locale.ROOT);
    int length = head.indexOf("content-length: ");
    expected = length < 0 ? 0 : end + 4 + Integer.parseInt(value(head, length));
  }

  private static String value(String head, int header) {
    int from = head.indexOf(": ", header) + 2;
    int to = head.indexOf('\r', from);
    return head.substring(from, to < 0 ? head.length() : to).strip();
  }

  private boolean chunked() {
    int from = read.position() - LAST_CHUNK.length;
    return Arrays.equals(read.array(), from, read.position(), LAST_CHUNK, 0, LAST_CHUNK.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
