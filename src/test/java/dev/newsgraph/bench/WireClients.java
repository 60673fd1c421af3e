package dev.newsgraph.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Clients on one thread of a process of their own, each of which posts its next body when its last
 * one is answered: none of them waits for a processor because of another. Argument: the port. Lines
 * of standard input tell {@code clients seconds bodies}, then each body; one of standard output
 * answers, median, 99th percentile (both milliseconds) and requests a second.
 */
final class WireClients {
  private final Selector selector;
  private final List<byte[]> bodies;
  private long[] times = new long[1 << 16];
  private int answered;

  private WireClients(Selector selector, List<byte[]> bodies) {
    this.selector = selector;
    this.bodies = bodies;
  }

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] told = line.split(" ", -1);
      List<byte[]> bodies = new ArrayList<>();
      while (bodies.size() < Integer.parseInt(told[2])) {
        bodies.add(in.readLine().getBytes(StandardCharsets.UTF_8));
      }
      System.out.println(run(port, Integer.parseInt(told[0]), Double.parseDouble(told[1]), bodies));
    }
  }

  private static String run(int port, int number, double seconds, List<byte[]> bodies)
      throws IOException {
    try (Selector selector = Selector.open()) {
      WireClients clients = new WireClients(selector, bodies);
      List<WireConnection> connections = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        connections.add(WireConnection.open(port, selector));
        clients.ask(connections.get(i));
      }
      clients.answers(seconds);
      clients.answered = 0;
      clients.answers(seconds);
      for (WireConnection one : connections) {
        one.close();
      }
      return clients.figures(seconds);
    }
  }

  private void ask(WireConnection connection) throws IOException {
    connection.post(bodies.get(connection.next(bodies.size())));
  }

  private void answers(double seconds) throws IOException {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < end || answered == 0) {
      selector.select(1_000);
      for (SelectionKey key : selector.selectedKeys()) {
        WireConnection connection = (WireConnection) key.attachment();
        if (connection.answered()) {
          note(connection.nanoseconds());
          ask(connection);
        }
      }
      selector.selectedKeys().clear();
    }
  }

  private void note(long time) {
    if (answered == times.length) {
      times = Arrays.copyOf(times, 2 * answered);
    }
    times[answered++] = time;
  }

  private String figures(double seconds) {
    Load.Figures figures = Load.Figures.of(List.of(Arrays.copyOf(times, answered)), seconds);
    return String.format(Locale.ROOT, "%f %f %f", figures.p50(), figures.p99(), figures.rate());
  }
}
