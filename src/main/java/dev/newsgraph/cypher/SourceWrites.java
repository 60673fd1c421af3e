package dev.newsgraph.cypher;

import java.util.List;
import java.util.Map;

/**
 * Statements about what was loaded, and when. {@code Source} nodes serve loading and are not part
 * of the public graph.
 */
public final class SourceWrites {
  private SourceWrites() {}

  /** Notes that these files and folders have been loaded, to the end. */
  public static Statement loaded(List<String> paths) {
    return new Statement(
        "UNWIND $paths AS path MERGE (s:Source {path: path}) SET s.loadedAt = datetime()",
        Map.of("paths", paths));
  }

  /** One row where this path has been loaded to the end before. */
  public static Statement isLoaded(String path) {
    return new Statement(
        "MATCH (s:Source {path: $path}) RETURN s.loadedAt AS loadedAt", Map.of("path", path));
  }
}
