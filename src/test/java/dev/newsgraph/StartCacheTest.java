package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the start cache is kept, and what becomes of one that is out of date. */
class StartCacheTest {
  @TempDir Path folder;
  private Path jar = Path.of("");

  @BeforeEach
  void build() throws IOException {
    jar = Files.writeString(folder.resolve("a.jar"), "one build");
  }

  @Test
  void thereIsNoneWhereItIsSwitchedOffOrNoJarIsRun() {
    assertThat(StartCache.of(jar, "off")).isEmpty();
    assertThat(StartCache.of(folder, null)).isEmpty();
  }

  @Test
  void itIsBesideTheJarUnlessAnotherFolderIsNamed() {
    assertThat(cache(null).file()).hasParentRaw(folder);
    assertThat(cache(folder.resolve("kept").toString()).file())
        .hasParentRaw(folder.resolve("kept"));
  }

  @Test
  void onlyOneThatWasMadeIsUsed() throws IOException {
    StartCache cache = cache(null);
    assertThat(cache.flags()).isEmpty();
    Files.writeString(cache.draft(), "half of it");
    assertThat(cache.flags()).isEmpty();
    cache.publish();
    assertThat(cache.flags()).contains("-XX:AOTCache=" + cache.file());
  }

  @Test
  void anotherBuildMakesAnotherAndTakesTheOldOneAway() throws IOException {
    StartCache old = made();
    Files.writeString(jar, "another build");
    assertThat(cache(null).isThere()).isFalse();
    StartCache fresh = made();
    assertThat(fresh).isNotEqualTo(old);
    assertThat(old.isThere()).isFalse();
    assertThat(fresh.isThere()).isTrue();
  }

  private StartCache made() throws IOException {
    StartCache cache = cache(null);
    Files.writeString(cache.draft(), "learnt");
    cache.publish();
    return cache;
  }

  private StartCache cache(@Nullable String setting) {
    return StartCache.of(jar, setting).orElseThrow();
  }
}
