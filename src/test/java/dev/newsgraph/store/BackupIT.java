package dev.newsgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsgraph.cypher.Statement;
import dev.newsgraph.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that was backed up and restored holds what it held; a damaged backup changes nothing. */
class BackupIT {
  @TempDir Path folder;

  @Test
  void whatWasBackedUpIsThereAgain() throws IOException {
    Path file = folder.resolve("backup.tar.gz");
    write(folder.resolve("a"), "first");
    Stores.backup(folder.resolve("a"), file);
    Stores.restore(file, folder.resolve("b"), false);
    assertThat(names(folder.resolve("b"))).isEqualTo("first");

    write(folder.resolve("a"), "second");
    assertRefused(() -> Stores.restore(file, folder.resolve("a"), false), "holds a store already");
    Stores.restore(file, folder.resolve("a"), true);
    assertThat(names(folder.resolve("a"))).isEqualTo("first");
    assertThat(folder.resolve("a.importing")).doesNotExist();
  }

  @Test
  void aStoreThatIsOpenIsLeftAlone() {
    Path file = folder.resolve("backup.tar.gz");
    write(folder.resolve("a"), "first");
    Stores.backup(folder.resolve("a"), file);
    try (GraphStore open = Stores.embedded(folder.resolve("a"), -1)) {
      assertRefused(
          () -> Stores.backup(folder.resolve("a"), folder.resolve("other")),
          "another process holds this store: stop it first");
      assertRefused(
          () -> Stores.restore(file, folder.resolve("a"), true),
          "another process holds this store: stop it first");
      assertThat(open.location()).endsWith("a");
    }
    assertThat(folder.resolve("other")).doesNotExist();
  }

  @Test
  void aDamagedBackupIsRefusedAndTheStoreStays() throws IOException {
    Path file = folder.resolve("backup.tar.gz");
    write(folder.resolve("a"), "first");
    Stores.backup(folder.resolve("a"), file);
    byte[] whole = Files.readAllBytes(file);
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    Path damaged = Files.write(folder.resolve("damaged"), cut);
    assertThatThrownBy(() -> Stores.restore(damaged, folder.resolve("a"), true))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> Stores.restore(damaged, folder.resolve("c"), false))
        .isInstanceOf(ProblemException.class);
    assertThat(folder.resolve("c")).doesNotExist();
    assertThat(names(folder.resolve("a"))).isEqualTo("first");
  }

  @Test
  void aFolderWithoutAStoreHasNothingToBackUp() {
    assertRefused(
        () -> Stores.backup(folder, folder.resolve("b")), "holds no store: name its folder");
  }

  private static void assertRefused(Runnable work, String why) {
    assertThatThrownBy(work::run).isInstanceOf(ProblemException.class).hasMessageContaining(why);
  }

  private static void write(Path store, String name) {
    Statement create = new Statement("CREATE (:Note {name: $name})", Map.of("name", name));
    try (GraphStore open = Stores.embedded(store, -1)) {
      open.write(transaction -> transaction.run(create));
    }
  }

  private static String names(Path store) {
    Statement read =
        new Statement("MATCH (n:Note) WITH n.name AS name ORDER BY name RETURN name", Map.of());
    try (GraphStore open = Stores.embedded(store, -1)) {
      return String.join(
          ",", open.read(tx -> tx.run(read)).stream().map(row -> row.text("name")).toList());
    }
  }
}
