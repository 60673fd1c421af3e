package dev.newsgraph.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** What a benchmark ran on, as figures mean nothing without it. */
final class Machine {
  private static final long GIB = 1L << 30;

  private Machine() {}

  /** {@return processor, cores, memory, largest heap, JDK and day in one line} */
  static String line() throws IOException {
    Runtime runtime = Runtime.getRuntime();
    return String.join(
        ", ",
        runtime.availableProcessors() + " cores (" + processor() + ")",
        memory() / GIB + " GiB of memory",
        "heap of at most " + runtime.maxMemory() / (1 << 20) + " MiB",
        "JDK " + Runtime.version(),
        LocalDate.now(ZoneOffset.UTC).toString());
  }

  private static String processor() throws IOException {
    Path told = Path.of("/proc/cpuinfo");
    if (!Files.exists(told)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(told)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 0;
  }
}
