package dev.newsgraph.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures how long {@code java -jar newsgraph.jar serve} takes until it is ready, with the seeds
 * in an existing store: {@code .ci/bench start [TIMES]}. Wall time is from the start of the process
 * to the first 200 of {@code /health/ready}; processor time is that of the process and of what it
 * started, and matters where a machine does other things as well.
 */
public final class StartBench {
  private static final String JAR = "target/newsgraph.jar";
  private static final int PORT = 18_093;
  private static final double NANO = 1e9;
  private static final double MILLI = 1e3;
  private static final String ABOUT =
      "Seconds from the start of `java -jar newsgraph.jar serve` to ready, with the seeds in an"
          + " existing store: the median of the runs, and the processor time of all threads until"
          + " then. Half of the processor time is what two cores need that do nothing else.";

  private final Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  private StartBench(Path folder) {
    this.folder = folder;
  }

  /** What one start took, in seconds. */
  private record Start(double wall, double processor) {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int times = args.length == 0 ? 5 : Integer.parseInt(args[0]);
    StartBench bench = new StartBench(Files.createTempDirectory("newsgraph"));
    bench.start("off");
    BenchmarkSection section =
        BenchmarkSection.of("start", "Start to ready", ABOUT)
            .columns("start", "runs", "seconds", "processor seconds");
    row(section, "without a start cache", bench.starts("off", times));
    if (bench.run("rehearse").waitFor() != 0) {
      throw new IllegalStateException(Files.readString(bench.folder.resolve("log")));
    }
    row(section, "with the start cache", bench.starts(bench.folder.toString(), times));
    section.publish();
  }

  private static void row(BenchmarkSection section, String what, List<Start> starts) {
    double[] wall = starts.stream().mapToDouble(Start::wall).sorted().toArray();
    double[] processor = starts.stream().mapToDouble(Start::processor).sorted().toArray();
    section.row(what, starts.size(), wall[wall.length / 2], processor[processor.length / 2]);
  }

  private List<Start> starts(String cache, int times) throws IOException, InterruptedException {
    List<Start> starts = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      starts.add(start(cache));
    }
    return starts;
  }

  private Start start(String cache) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process =
        run(cache, "serve", "--port", "" + PORT, "--data", folder.resolve("data").toString());
    while (!ready()) {
      if (!process.isAlive()) {
        throw new IllegalStateException(Files.readString(folder.resolve("log")));
      }
      Thread.sleep(20);
    }
    Start start = new Start((System.nanoTime() - begin) / NANO, processor(process.toHandle()));
    process.destroy();
    process.waitFor();
    return start;
  }

  private Process run(String command) throws IOException {
    return run(folder.toString(), command);
  }

  private Process run(String cache, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR));
    command.addAll(Arrays.asList(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("NEWSGRAPH_START_CACHE", cache);
    return builder.redirectOutput(folder.resolve("log").toFile()).start();
  }

  private boolean ready() throws InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + PORT + "/health/ready");
    try {
      return client
              .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException _) {
      return false;
    }
  }

  private static double processor(ProcessHandle process) {
    return own(process) + process.descendants().mapToDouble(StartBench::own).sum();
  }

  private static double own(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / MILLI;
  }
}
