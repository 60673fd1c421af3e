package dev.newsgraph.bench;

import com.google.common.math.Quantiles;
import dev.newsgraph.ProgramProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a service holds at a moment.
 *
 * @param heap MiB that a collection left, without what was made since
 * @param threads of the system
 * @param files handles that are open, sockets too
 */
record Held(double heap, double threads, double files) {
  static final String HEAD =
      "| minute | requests | failed | heap after collection, MiB | threads | file handles |\n"
          + "|---:|---:|---:|---:|---:|---:|";

  private static final double HEAP_SHARE = 0.1;
  private static final double MOST_THREADS = 5;
  private static final double MOST_FILES = 10;

  /** Collects the garbage of a service, and reads what it says of itself. */
  static Held by(ProgramProcess service) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    new ProcessBuilder(jcmd.toString(), String.valueOf(service.inner().pid()), "GC.run")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    String metrics = service.text("/metrics");
    return new Held(
        sum(metrics, "jvm_gc_live_data_size_bytes") / (1 << 20),
        sum(metrics, "jvm_threads_live_threads"),
        sum(metrics, "process_files_open_files"));
  }

  private static double sum(String metrics, String name) {
    return Pattern.compile("^" + name + " (\\S+)$", Pattern.MULTILINE)
        .matcher(metrics)
        .results()
        .map((MatchResult line) -> line.group(1))
        .mapToDouble(Double::parseDouble)
        .sum();
  }

  String line(int minute, long requests, long failures) {
    return String.format(
        Locale.ROOT,
        "| %d | %,d | %d | %.1f | %.0f | %.0f |",
        minute,
        requests,
        failures,
        heap,
        threads,
        files);
  }

  /** {@return what grew over the last two thirds by more than it may} */
  static List<String> grown(List<Held> held) {
    List<Held> late = held.subList(held.size() / 3, held.size());
    double heap = late.stream().mapToDouble(Held::heap).average().orElse(0);
    List<String> grown = new ArrayList<>();
    tell(grown, "heap", growth(late, Held::heap), HEAP_SHARE * heap);
    tell(grown, "threads", growth(late, Held::threads), MOST_THREADS);
    tell(grown, "file handles", growth(late, Held::files), MOST_FILES);
    return grown;
  }

  private static void tell(List<String> grown, String what, double growth, double most) {
    if (growth > most) {
      grown.add(String.format(Locale.ROOT, "%s by %.1f, more than %.1f", what, growth, most));
    }
  }

  /**
   * {@return how much it rises from the first to the last, by the median of the slopes between any
   * two (Theil and Sen), which what is at work at one moment does not turn}
   */
  private static double growth(List<Held> held, ToDoubleFunction<Held> of) {
    List<Double> slopes = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      for (int j = i + 1; j < held.size(); j++) {
        slopes.add((of.applyAsDouble(held.get(j)) - of.applyAsDouble(held.get(i))) / (j - i));
      }
    }
    return slopes.isEmpty() ? 0 : Quantiles.median().compute(slopes) * (held.size() - 1);
  }
}
