package dev.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.newsgraph.Mount;
import dev.newsgraph.cypher.Statement;
import dev.newsgraph.store.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An embedded store on a disk that gets full. */
class FullStoreIT {
  private static final long MEBIBYTE = 1 << 20;
  private static final String TEXT = "text ".repeat(20_000);

  @TempDir Path folder;

  private Path data;
  private Mount mount;

  @BeforeEach
  void mount() throws IOException, InterruptedException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    mount = Mount.on(disk, "256m");
    data = disk.resolve("data");
  }

  @AfterEach
  void unmount() {
    mount.close();
  }

  @Test
  void whatWasWrittenIsKeptAndMoreIsTakenWhereThereIsRoom() throws IOException {
    long written;
    try (GraphStore store = open()) {
      mount.fill(2 * MEBIBYTE);
      written = writeUntilFull(store);
    }
    try (GraphStore store = elsewhere()) {
      assertThat(count(store)).isEqualTo(written);
      write(store);
      assertThat(count(store)).isEqualTo(written + 1);
    }
  }

  @Test
  void aDiskThatFillsWhileTheStoreIsClosedDoesNotKeepItOpen() throws IOException {
    try (GraphStore store = open()) {
      for (int i = 0; i < 20; i++) {
        write(store);
      }
      mount.fill(MEBIBYTE + MEBIBYTE / 4);
    }
    try (GraphStore store = elsewhere()) {
      assertThat(count(store)).isEqualTo(20);
    }
  }

  private GraphStore open() {
    return Stores.embedded(data, -1);
  }

  /** Copied to a larger disk: within this process the store that was left alone is still open. */
  private GraphStore elsewhere() throws IOException {
    Path copy = folder.resolve("copy");
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(data.relativize(file).toString()));
      }
    }
    return Stores.embedded(copy, -1);
  }

  private static long writeUntilFull(GraphStore store) {
    for (long written = 0; ; written++) {
      StoreException full = catchThrowableOfType(StoreException.class, () -> write(store));
      if (full != null) {
        assertThat(full.reason()).isEqualTo(Reason.FULL);
        return written;
      }
    }
  }

  private static void write(GraphStore store) {
    store.write(
        tx -> tx.run(new Statement("CREATE (:Written {text: $text})", Map.of("text", TEXT))));
  }

  private static long count(GraphStore store) {
    return store.<Long>read(
        tx ->
            (Long)
                tx.run(Statement.of("MATCH (n:Written) RETURN count(n) AS count"))
                    .getFirst()
                    .get("count"));
  }
}
