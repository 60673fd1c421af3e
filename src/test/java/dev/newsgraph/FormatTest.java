package dev.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The formatter is a check of the build, run here because Maven's own JVM may be too old for the
 * sources. {@code mvn -q test -Dtest=FormatTest -Dformat=write} formats them.
 */
class FormatTest {
  private static final int LONGEST_FILE = 300;

  @Test
  void everySourceFileIsFormatted() throws IOException, FormatterException {
    List<Path> unformatted = new ArrayList<>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      String formatted = new Formatter().formatSourceAndFixImports(source);
      if (!formatted.equals(source)) {
        unformatted.add(file);
        if ("write".equals(System.getProperty("format"))) {
          Files.writeString(file, formatted);
        }
      }
    }
    assertThat(unformatted).as("run: mvn -q test -Dtest=FormatTest -Dformat=write").isEmpty();
  }

  @Test
  void noSourceFileIsLong() throws IOException {
    List<Path> tooLong = new ArrayList<>();
    for (Path file : sources()) {
      try (Stream<String> lines = Files.lines(file)) {
        if (lines.count() > LONGEST_FILE) {
          tooLong.add(file);
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
