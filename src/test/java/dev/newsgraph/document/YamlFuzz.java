package dev.newsgraph.document;

import dev.newsgraph.problem.ProblemException;
import java.nio.charset.StandardCharsets;

/** Any YAML: values that know their place, or a problem. */
public final class YamlFuzz {
  private YamlFuzz() {}

  /** Takes a text. */
  public static void fuzzerTestOneInput(byte[] data) {
    try {
      YamlValue value = Yaml.parse("a", new String(data, StandardCharsets.UTF_8), 0);
      Fuzz.require(value == null || value.line() > 0 && value.column() > 0, "a value has a place");
    } catch (ProblemException e) {
      e.problems().forEach(problem -> Fuzz.require(!problem.message().contains("\n"), "one line"));
    }
  }
}
