package dev.newsgraph;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Starts this program once more with the flags that the embedded Neo4j needs and a jar's manifest
 * cannot bring, so that {@code java -jar newsgraph.jar serve} is all there is to type. The child
 * shares the terminal; it ends when this process does, and this process ends with its exit status.
 */
final class Relaunch {
  private static final String NEEDED = "--sun-misc-unsafe-memory-access=allow";
  private static final List<String> FLAGS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          NEEDED,
          "--add-opens=java.base/java.nio=ALL-UNNAMED");
  private static final String PARALLEL = "-XX:+UseParallelGC";

  /**
   * A load has the compiler inline less than it would by itself: on few cores that competes with
   * the work, and a first load of 100,000 files took a sixth less time. Requests, which run the
   * same code for days, are answered no faster so.
   */
  private static final List<String> LOADING =
      List.of("-XX:FreqInlineSize=150", "-XX:InlineSmallCode=1000");

  private static final Pattern COLLECTOR = Pattern.compile("-XX:[+-]Use\\w+GC");
  private static final String CHILD = "newsgraph.child";

  private Relaunch() {}

  /** {@return whether this process was started without those flags, from the jar} */
  static boolean needed() {
    return !ManagementFactory.getRuntimeMXBean().getInputArguments().contains(NEEDED)
        && Files.isRegularFile(jar());
  }

  /** {@return the child's exit status, once it has ended} */
  static int run(String[] args) throws IOException, InterruptedException {
    List<String> flags =
        new ArrayList<>(
            StartCache.of(jar(), System.getenv(StartCache.SETTING))
                .map(StartCache::flags)
                .orElse(List.of()));
    List<String> given = ManagementFactory.getRuntimeMXBean().getInputArguments();
    flags.addAll(flags(List.of(args), given));
    flags.addAll(given);
    Process child = new ProcessBuilder(command(flags, List.of(args))).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(child)));
    return child.waitFor();
  }

  /**
   * {@return the flags that a command runs best with}
   *
   * @param args the command
   * @param given flags of this process
   */
  static List<String> flags(List<String> args, List<String> given) {
    List<String> flags = new ArrayList<>(List.of(collector(given)));
    if (!args.isEmpty() && args.getFirst().equals("load")) {
      flags.addAll(LOADING);
    }
    return flags;
  }

  /**
   * {@return the flag for the garbage collector: the one that was given, else of the one that costs
   * least, in stops as well, as what lives long is little beside what batches and requests leave}
   *
   * @param given flags of this process
   */
  static String collector(List<String> given) {
    return given.stream().filter(COLLECTOR.asMatchPredicate()).findFirst().orElse(PARALLEL);
  }

  /** {@return how to start the program in a process that ends when this one does} */
  static List<String> command(List<String> flags, List<String> args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(FLAGS);
    command.add("-D" + CHILD + "=true");
    command.addAll(List.of("-cp", jar().toString()));
    command.add(Main.class.getName());
    command.addAll(args);
    return command;
  }

  /** In the child: ends when the parent is gone, even where it was killed and could not tell. */
  static void followParent() {
    if (Boolean.getBoolean(CHILD)) {
      ProcessHandle.current()
          .parent()
          .ifPresent(parent -> Thread.ofVirtual().start(() -> awaitEnd(parent)));
    }
  }

  private static void awaitEnd(ProcessHandle parent) {
    parent.onExit().join();
    System.exit(1);
  }

  /** Ends by the child's status also where a signal ends this process. */
  private static void stop(Process child) {
    child.destroy();
    try {
      Runtime.getRuntime().halt(child.waitFor());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** {@return the jar that is run, or the folder of classes} */
  static Path jar() {
    try {
      return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      return Path.of(File.separator);
    }
  }
}
