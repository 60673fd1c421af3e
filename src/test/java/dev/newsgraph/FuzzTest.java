package dev.newsgraph;

import dev.newsgraph.config.ManifestFuzz;
import dev.newsgraph.document.ArchiveFuzz;
import dev.newsgraph.document.DocumentFuzz;
import dev.newsgraph.document.HtmlFuzz;
import dev.newsgraph.document.YamlFuzz;
import dev.newsgraph.graphql.ArgumentFuzz;
import dev.newsgraph.graphql.OperationFuzz;
import dev.newsgraph.web.RequestFuzz;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What fuzzing began with and what it found, run again; {@code .ci/fuzz} looks for more. */
class FuzzTest {
  private static final Path CASES = Path.of("src/test/resources/fuzz");

  private static final Map<String, Target> TARGETS =
      Map.of(
          "archive", ArchiveFuzz::fuzzerTestOneInput,
          "argument", ArgumentFuzz::fuzzerTestOneInput,
          "document", DocumentFuzz::fuzzerTestOneInput,
          "html", HtmlFuzz::fuzzerTestOneInput,
          "manifest", ManifestFuzz::fuzzerTestOneInput,
          "operation", OperationFuzz::fuzzerTestOneInput,
          "request", RequestFuzz::fuzzerTestOneInput,
          "yaml", YamlFuzz::fuzzerTestOneInput);

  /** Takes any bytes, and fails where what must hold does not. */
  @FunctionalInterface
  private interface Target {
    void take(byte[] data) throws IOException;
  }

  @TestFactory
  Stream<DynamicTest> eachCaseIsTakenOrRefused() throws IOException {
    return TARGETS.entrySet().stream().flatMap(target -> cases(target.getKey(), target.getValue()));
  }

  private static Stream<DynamicTest> cases(String name, Target target) {
    try (Stream<Path> files = Files.list(CASES.resolve(name))) {
      return files.sorted().map(file -> replay(name, file, target)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DynamicTest replay(String name, Path file, Target target) {
    return DynamicTest.dynamicTest(
        name + "/" + file.getFileName(), () -> target.take(Files.readAllBytes(file)));
  }
}
