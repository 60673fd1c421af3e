package dev.newsgraph;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small disk in memory, where this machine lets the tests have one. */
final class Mount implements AutoCloseable {
  private final Path folder;

  private Mount(Path folder) {
    this.folder = folder;
  }

  /** Mounts it on a folder that is there; the test is skipped where it may not. */
  static Mount on(Path folder, String size) throws IOException, InterruptedException {
    assumeTrue(
        done("mount", "-t", "tmpfs", "-o", "size=" + size, "newsgraph", folder.toString()),
        "a test of disks needs the right to mount one, which root has on Linux");
    return new Mount(folder);
  }

  /** Changes its options, such as {@code size=1g} or {@code ro}. */
  void change(String options) throws IOException {
    if (!done("mount", "-o", "remount," + options, folder.toString())) {
      throw new IOException("cannot remount " + folder + " as " + options);
    }
  }

  private static boolean done(String... command) {
    try {
      return new ProcessBuilder(new ArrayList<>(List.of(command)))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .onExit()
              .join()
              .exitValue()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    done("umount", "-l", folder.toString());
  }
}
