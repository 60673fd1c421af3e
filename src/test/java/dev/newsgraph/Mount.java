package dev.newsgraph;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small disk in memory, where this machine lets the tests have one. */
public final class Mount implements AutoCloseable {
  private static final String FILLER = "filler";
  private static final int BLOCK = 1 << 16;

  private final Path folder;

  private Mount(Path folder) {
    this.folder = folder;
  }

  /** Mounts it on a folder that is there; the test is skipped where it may not. */
  public static Mount on(Path folder, String size) throws IOException, InterruptedException {
    assumeTrue(
        done("mount", "-t", "tmpfs", "-o", "size=" + size, "newsgraph", folder.toString()),
        "a test of disks needs the right to mount one, which root has on Linux");
    return new Mount(folder);
  }

  /** Changes its options, such as {@code size=1g} or {@code ro}. */
  public void change(String options) throws IOException {
    if (!done("mount", "-o", "remount," + options, folder.toString())) {
      throw new IOException("cannot remount " + folder + " as " + options);
    }
  }

  /** Fills it but for so many bytes. */
  public void fill(long left) throws IOException {
    byte[] block = new byte[BLOCK];
    try (OutputStream filler = Files.newOutputStream(folder.resolve(FILLER))) {
      while (Files.getFileStore(folder).getUsableSpace() - BLOCK >= left) {
        filler.write(block);
      }
    }
  }

  /** Takes away what filled it. */
  public void makeRoom() throws IOException {
    Files.delete(folder.resolve(FILLER));
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
