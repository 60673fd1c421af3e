package dev.newsgraph;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A start of the service on a store of its own, in a process of its own, that Java watches and
 * keeps as a {@link StartCache}. It takes a minute of processor time, once for each build.
 */
final class Rehearsal implements AutoCloseable {
  private static final Path NICE = Path.of("/usr/bin/nice");

  private final StartCache cache;
  private final Path folder;
  private final Process process;

  private Rehearsal(StartCache cache, Path folder, Process process) {
    this.cache = cache;
    this.folder = folder;
    this.process = process;
  }

  /** Begins one, at the lowest priority where the system lets it. */
  static Rehearsal begin(StartCache cache) throws IOException {
    Path folder = Files.createTempDirectory("newsgraph");
    Files.deleteIfExists(cache.draft());
    ProcessBuilder builder = new ProcessBuilder(command(cache, folder));
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("log").toFile());
    withoutSettings(builder.environment());
    return new Rehearsal(cache, folder, builder.start());
  }

  private static List<String> command(StartCache cache, Path folder) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      command.addAll(List.of(NICE.toString(), "-n", "19"));
    }
    command.addAll(
        Relaunch.command(
            List.of(collector(), "-XX:AOTCacheOutput=" + cache.draft().toAbsolutePath()),
            List.of(
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString(),
                "--until-ready")));
    return command;
  }

  /** What is kept of a start fits the collector that it was made with. */
  private static String collector() {
    return Relaunch.collector(ManagementFactory.getRuntimeMXBean().getInputArguments());
  }

  /** The operator's settings are not meant for the store that is made and thrown away. */
  private static void withoutSettings(Map<String, String> environment) {
    environment.keySet().removeIf(Rehearsal::isSetting);
    environment.put(StartCache.SETTING, "off");
  }

  private static boolean isSetting(String name) {
    return name.startsWith("NEWSGRAPH_") || name.startsWith("NEO4J_") || name.startsWith("OTEL_");
  }

  /** {@return whether the cache was made, once the rehearsal has ended} */
  boolean await() throws IOException, InterruptedException {
    if (process.waitFor() != 0 || !Files.exists(cache.draft())) {
      return false;
    }
    cache.publish();
    return true;
  }

  /** {@return the last that the process said} */
  String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("log"));
    return lines.isEmpty() ? "it said nothing" : lines.getLast();
  }

  /** Ends it at once, where it has not ended, and takes away what it made. */
  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
    Files.deleteIfExists(cache.draft());
    Files.deleteIfExists(Path.of(cache.draft() + ".config"));
    if (Files.exists(folder)) {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }
}
