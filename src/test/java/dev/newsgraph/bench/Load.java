package dev.newsgraph.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Does a thing again and again and looks at the clock.
 *
 * @param seconds how long a measurement takes, after as long a time to warm up
 */
record Load(double seconds) {

  /** What came of it: milliseconds, and how often a second. */
  record Figures(double p50, double p99, double rate) {
    static Figures of(List<long[]> times, double seconds) {
      long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
      return new Figures(at(all, 0.5), at(all, 0.99), all.length / seconds);
    }

    private static double at(long[] sorted, double share) {
      return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))] / 1e6;
    }
  }

  /** One of several who do it at the same time. */
  record Client(IntConsumer asking, Runnable closing) {}

  Figures alone(IntConsumer asking) {
    times(asking, 0);
    return Figures.of(List.of(times(asking, 1_000_000)), seconds);
  }

  Figures together(int number, Supplier<Client> client) {
    List<Client> clients = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      clients.add(client.get());
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(number)) {
      concurrent(clients, threads);
      return Figures.of(concurrent(clients, threads), seconds);
    } finally {
      clients.forEach(one -> one.closing().run());
    }
  }

  private List<long[]> concurrent(List<Client> clients, ExecutorService threads) {
    List<Future<long[]>> running = new ArrayList<>();
    for (Client one : clients) {
      int from = running.size() * 100_000;
      running.add(threads.submit(() -> times(one.asking(), from)));
    }
    List<long[]> times = new ArrayList<>();
    try {
      for (Future<long[]> one : running) {
        times.add(one.get());
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return times;
  }

  private long[] times(IntConsumer asking, int from) {
    long[] times = new long[1024];
    int number = 0;
    long end = System.nanoTime() + (long) (seconds * 1e9);
    for (long start = System.nanoTime(); start < end; number++) {
      asking.accept(from + number);
      long now = System.nanoTime();
      if (number == times.length) {
        times = Arrays.copyOf(times, 2 * number);
      }
      times[number] = now - start;
      start = now;
    }
    return Arrays.copyOf(times, number);
  }
}
