package dev.newsgraph.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsgraph.schema.GraphModel;
import dev.newsgraph.schema.Kind.NodeKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/graph.md names what is public: just what is exported. */
class GraphDocumentTest {
  private static final Pattern QUOTED = Pattern.compile("`(\\w+)`");

  private final PublicGraph graph = new PublicGraph(GraphModel.packaged());

  @Test
  void itListsTheLabelsWithTheirProperties() {
    Map<String, Set<String>> exported = new TreeMap<>();
    for (NodeKind kind : graph.kinds()) {
      Set<String> names = new TreeSet<>(PublicGraph.properties(kind).keySet());
      // The column of keys and the sentence below the table tell of these.
      names.removeAll(Set.of("id", "unlisted"));
      exported.put(kind.name(), names);
    }
    assertThat(listed(cells -> cells.size() == 3, 0)).isEqualTo(exported);
  }

  @Test
  void itListsTheTypesOfRelationshipWithTheirProperties() {
    Map<String, Set<String>> exported = new TreeMap<>();
    graph.types().forEach(type -> exported.put(type, graph.properties(type).keySet()));
    assertThat(listed(cells -> cells.size() == 4, 1)).isEqualTo(exported);
  }

  /** The names in a column, each with the properties in the last one. */
  private static Map<String, Set<String>> listed(Predicate<List<String>> table, int names) {
    Map<String, Set<String>> listed = new TreeMap<>();
    rows()
        .filter(table)
        .forEach(
            cells ->
                QUOTED
                    .matcher(cells.get(names))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(name -> listed.put(name, words(cells.getLast()))));
    return listed;
  }

  private static Stream<List<String>> rows() {
    try {
      return Files.readAllLines(Path.of("docs/graph.md")).stream()
          .filter(line -> line.startsWith("|"))
          .map(line -> List.of(line.substring(1, line.length() - 1).split("\\|")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> words(String cell) {
    return cell.isBlank()
        ? Set.of()
        : new TreeSet<>(Arrays.stream(cell.split(",")).map(String::strip).toList());
  }
}
