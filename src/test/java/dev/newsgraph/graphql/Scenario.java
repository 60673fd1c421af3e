package dev.newsgraph.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One question of a scenario document, with what it stands on.
 *
 * @param schema types beside those of the program; null for none
 * @param data Cypher that makes the graph
 * @param cypher what the statements must have in them, each a line; null where it does not matter
 * @param answer the response; {@code "*"} stands for any string, and error ids are left out
 */
record Scenario(
    String file,
    String name,
    @Nullable String schema,
    String data,
    String query,
    String variables,
    @Nullable String cypher,
    String answer) {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```([^\\n]*)\\n(.*?)^```$");

  /** {@return the scenarios of a document: a part a heading, with its blocks} */
  static List<Scenario> parse(Path file) {
    List<String> parts = List.of(read(file).split("(?m)^## ", -1));
    String schema = block(parts.getFirst(), "graphqls");
    String data = block(parts.getFirst(), "cypher");
    String graph = data == null ? read(file.resolveSibling("graph.cypher")) : data;
    List<Scenario> scenarios = new ArrayList<>();
    for (String part : parts.subList(1, parts.size())) {
      scenarios.add(
          new Scenario(
              file.getFileName().toString(),
              part.lines().findFirst().orElseThrow(),
              schema,
              graph,
              needed(part, "graphql"),
              block(part, "json variables") instanceof String given ? given : "{}",
              block(part, "cypher expected"),
              needed(part, "json answer")));
    }
    return scenarios;
  }

  private static String needed(String part, String kind) {
    String found = block(part, kind);
    if (found == null) {
      throw new IllegalStateException(
          "a scenario lacks its " + kind + ": " + part.lines().findFirst().orElse(""));
    }
    return found;
  }

  private static @Nullable String block(String part, String kind) {
    for (MatchResult found : BLOCK.matcher(part).results().toList()) {
      if (found.group(1).strip().equals(kind)) {
        return found.group(2);
      }
    }
    return null;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
